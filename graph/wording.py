"""Values in words, for people: in a table on a terminal, on a page."""

from collections.abc import Mapping

#: Control characters drive terminals. Marks and overrides of the direction of writing make a name read as another, and
#: what stands after it too. Documents, files of triples and names of files are written by strangers.
_UNSAFE = {
    code: None
    for code in (
        *range(0x20),
        *range(0x7F, 0xA0),
        0x61C,
        0x200E,
        0x200F,
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
    )
    if chr(code) not in "\n\t"
}
#: What no encoding can write.
_DAMAGED = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_TABLE: dict[int, str | None] = {**_UNSAFE, **_DAMAGED}


def harmless(text: str) -> str:
    """Return a text for people: without control characters other than tabs and line ends, and marks of direction.

    A lone surrogate becomes U+FFFD. Files and programs get the text as it is: see `graph.export`.
    """
    return text if text.isascii() and text.isprintable() else text.translate(_TABLE)


def worded(value: object) -> str:
    """Return a value of an answer in words: a node by its name, a relationship by its type."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case float():
            return f"{value:.2f}"
        case list() | tuple():
            return ", ".join(worded(item) for item in value)
        case Mapping():
            known = value.get("properties", value)
            return harmless(str(known.get("name") or value.get("type") or value))
        case _:
            return harmless(str(value))
