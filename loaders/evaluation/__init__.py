"""How good extracted statements are, against a text that a reader has annotated."""

from loaders.evaluation.scores import Ratios, Scores
from loaders.evaluation.scoring import score

__all__ = ["Ratios", "Scores", "score"]
