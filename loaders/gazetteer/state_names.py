"""The names of states as a table, for comparing stories: `graph/stories/data/states.tsv` is made of it."""

from loaders.gazetteer.gazetteer import Gazetteer

_KINDS = frozenset({"name", "official", "acronym", "adjective", "demonym", "capital"})
_HEAD = """\
# What states are called, for telling whether a change within a sentence names another one. Made by
# scripts/generate.py from the gazetteer: name, code, and 1 if it is a name only as it is written. Lines that start
# with # are comments.
"""


def state_names() -> str:
    """Return the table: of one name for several states the line of the first in the gazetteer's order."""
    found: dict[str, str] = {}
    for actor in Gazetteer.load().actors.values():
        if actor.type != "Country":
            continue
        for name in actor.names:
            # A prefix such as Franco- is no word of its own.
            if name.kind in _KINDS and not name.text.endswith("-"):
                found.setdefault(name.text, f"{actor.id.partition('/')[2]}\t{int(name.case_sensitive)}")
    return _HEAD + "".join(f"{text}\t{found[text]}\n" for text in sorted(found))
