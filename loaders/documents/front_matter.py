"""YAML front matter: the block between two `---` lines at the top of a Markdown file."""

import logging
import re

from loaders.errors import DocumentStructureError

_LOG = logging.getLogger(__name__)

#: Longest front matter, in characters (a longer block is text), and deepest nesting in it.
_LONGEST, _DEEPEST = 16_384, 20
_BLOCK = re.compile(r"\n*---\n(.*?)\n(?:---|\.\.\.)(?:\n|$)", re.DOTALL)
_PAIR = re.compile(r"([A-Za-z][\w -]*?) ?: *(.*)")

Pairs = tuple[tuple[str, str], ...]


def read_front_matter(text: str, uri: str) -> tuple[Pairs, str]:
    """Return the front matter's names with their plain values, and the text behind it.

    YAML's tags mean nothing here and nothing is constructed from them: every value is text. A block that is no YAML,
    such as one with a colon in an unquoted title, is read line by line as `name: value`; one without names is text.

    Args:
        text: A clean text.
        uri: Its address, for messages.

    Raises:
        DocumentStructureError: The block has aliases or is nested too deep.
    """
    block = _BLOCK.match(text, 0, _LONGEST + 16)
    if block is None:
        return (), text
    pairs = _pairs(block[1], uri)
    return (pairs, text[block.end() :]) if pairs else ((), text)


def _pairs(block: str, uri: str) -> Pairs:
    # Imported here: most documents have no front matter.
    import yaml  # noqa: PLC0415

    try:
        loader = yaml.BaseLoader(_bounded(block, uri))
        content = loader.get_single_data()
    except yaml.YAMLError as error:
        _LOG.warning("%s: the front matter is not YAML (%s): it is read line by line", uri, type(error).__name__)
        return tuple((m[1], m[2].strip("\"' ")) for m in map(_PAIR.fullmatch, block.split("\n")) if m and m[2])
    if not isinstance(content, dict):
        return ()
    return tuple((name, value) for name, value in content.items() if isinstance(name, str) and isinstance(value, str))


def _bounded(block: str, uri: str) -> str:
    """Return the block if it can be composed in little time and memory."""
    import yaml  # noqa: PLC0415 - as above

    depth = 0
    for event in yaml.parse(block, Loader=yaml.BaseLoader):
        if isinstance(event, yaml.AliasEvent):
            raise _hostile("aliases", uri)
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            raise _hostile(f"more than {_DEEPEST} levels", uri)
    return block


def _hostile(what: str, uri: str) -> DocumentStructureError:
    return DocumentStructureError(
        f"its front matter has {what}", where=uri, remedy="Keep the front matter to plain `name: value` lines"
    )
