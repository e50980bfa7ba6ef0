"""Stories: documents that print one text, or nearly the same, are one voice."""

from graph.stories.features import Features
from graph.stories.grouping import stories
from graph.stories.likeness import ALIKE, contradicts, likeness, tells
from graph.stories.signature import BANDS, Signature, signature

__all__ = ["ALIKE", "BANDS", "Features", "Signature", "contradicts", "likeness", "signature", "stories", "tells"]
