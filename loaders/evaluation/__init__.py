"""How good extracted statements are, against a text that a reader has annotated."""

from loaders.evaluation.claim import Claim, claim_of, read_claims
from loaders.evaluation.matching import match
from loaders.evaluation.scores import Ratios, Scores
from loaders.evaluation.scoring import score, score_claims

__all__ = ["Claim", "Ratios", "Scores", "claim_of", "match", "read_claims", "score", "score_claims"]
