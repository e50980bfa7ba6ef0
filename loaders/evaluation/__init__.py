"""How good extracted statements are, against a text that a reader has annotated."""

from loaders.evaluation.claim import Claim, claim_of, read_claims
from loaders.evaluation.matching import match
from loaders.evaluation.mistake import Mistake, find_mistakes
from loaders.evaluation.report import Report, report
from loaders.evaluation.scores import Ratios, Scores
from loaders.evaluation.scoring import score, score_claims

__all__ = [
    "Claim",
    "Mistake",
    "Ratios",
    "Report",
    "Scores",
    "claim_of",
    "find_mistakes",
    "match",
    "read_claims",
    "report",
    "score",
    "score_claims",
]
