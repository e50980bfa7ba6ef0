"""From the lines of a text file to paragraphs, one a line."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

#: Widths of hard-wrapped text, in characters: what mail and typewriters wrap to. A longer line is a paragraph.
_NARROWEST, _WIDEST = 50, 132
#: Share of the lines inside paragraphs that must be full before a text counts as wrapped, and share of these after
#: which the next line must go on in lower case: a list of headlines has full lines, too.
_FULL_SHARE, _LOWER_SHARE = 0.6, 0.4
_BULLET = re.compile(r"^[-*+•‣▪◦·] +(?=\S)")
_HYPHENATED = re.compile(r"\w-$")
_WORDLESS = re.compile(r"[\W_]*")


def paragraphs(lines: Iterable[str]) -> tuple[str, ...]:
    """Return the paragraphs, headings and list items of a text, each as one line.

    A hard-wrapped text has its lines joined: one in which, between blank lines, most lines are so long that the next
    line's first word would not have fitted, and many of the next lines go on in lower case. In any other text each line
    stands for itself.
    """
    blocks = tuple(_blocks(lines))
    width = max((len(line) for block in blocks for line in block[:-1]), default=0)
    if not _is_wrapped(blocks, width):
        return tuple(item(line) for block in blocks for line in block)
    return tuple(line for block in blocks for line in _joined(block, width))


def item(line: str) -> str:
    """Return a line without the bullet of a list."""
    return _BULLET.sub("", line)


def is_wordless(line: str) -> bool:
    """Return True for blank lines and rules such as `* * *`."""
    return _WORDLESS.fullmatch(line) is not None


def _blocks(lines: Iterable[str]) -> Iterator[list[str]]:
    """Yield the runs of lines between blank ones."""
    block: list[str] = []
    for line in (*lines, ""):
        if not is_wordless(line):
            block.append(line)
        elif block:
            yield block
            block = []


def _is_wrapped(blocks: tuple[list[str], ...], width: int) -> bool:
    if not _NARROWEST <= width <= _WIDEST:
        return False
    breaks = [pair for block in blocks for pair in pairwise(block) if not _BULLET.match(pair[1])]
    full = [after for line, after in breaks if _is_full(line, after, width)]
    lower = sum(after[0].islower() for after in full)
    return len(full) >= _FULL_SHARE * len(breaks) and lower >= max(1, _LOWER_SHARE * len(full))


def _is_full(line: str, after: str, width: int) -> bool:
    """Return True if the first word of the next line would not have fitted: the line was broken by its width."""
    return len(line) + 1 + len(after.split(" ", 1)[0]) > width


def _joined(block: list[str], width: int) -> Iterator[str]:
    current: list[str] = []
    for line, after in zip(block, (*block[1:], ""), strict=True):
        current.append(item(line) if not current else line)
        if not after or _BULLET.match(after) or not _is_full(line, after, width):
            yield _one_line(current)
            current = []


def _one_line(lines: list[str]) -> str:
    """Join lines by a space, or by nothing after a hyphen: `Moscow-` and `Beijing`."""
    return "".join(line if _HYPHENATED.search(line) else f"{line} " for line in lines[:-1]) + lines[-1]
