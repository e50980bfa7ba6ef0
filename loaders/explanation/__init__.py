"""Why the extractor says what it says: a document with its mentions, the rule of each statement, and near misses."""

from loaders.explanation.explanation import ExplainedSentence, Explanation, explain
from loaders.explanation.page import page
from loaders.explanation.text import text

__all__ = ["ExplainedSentence", "Explanation", "explain", "page", "text"]
