"""Placeholders: texts in which each mention is a mark such as `⟨C3⟩`; a pattern need not know how names look."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Template:
    """A text in which mentions are placeholders, and the way back to its offsets."""

    text: str
    #: (place in the template, place in the document) at the start of each piece.
    anchors: tuple[tuple[int, int], ...]

    def place(self, position: int) -> int:
        """Return the document offset of a place in the template; inside a placeholder, where the mention starts."""
        known = [a for a in self.anchors if a[0] <= position]
        at, original = known[-1] if known else (0, 0)
        return original + position - at


def template(text: str, offset: int, spans: Sequence[tuple[int, int, str]]) -> Template:
    """Return the text with each span (start, end, letter) replaced by `⟨letter index⟩`."""
    parts: list[str] = []
    anchors: list[tuple[int, int]] = [(0, offset)]
    length, position = 0, offset
    for index, (start, end, letter) in sorted(enumerate(spans), key=lambda item: item[1][0]):
        if start < position or end > offset + len(text):
            continue
        for piece, origin in ((text[position - offset : start - offset], position), (f"⟨{letter}{index}⟩", start)):
            anchors.append((length, origin))
            parts.append(piece)
            length += len(piece)
        anchors.append((length, end))
        position = end
    return Template("".join([*parts, text[position - offset :]]), tuple(anchors))
