"""The lexicon: which words state which relation, read from the data folder."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from graph.ontology import CONTEXTS, RELATION_TYPES
from loaders.errors import ExtractionResourceError

_DEFAULT_WEIGHT = 0.8

#: One side of a frame: alternatives tried in order, each a tuple of roles whose fillers are joined.
Side = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """How a word's arguments fill a relation's ends. The data folder's README gives the format."""

    relation: str
    subject: Side
    object: Side
    mutual: bool
    weight: float
    theme: str | None = None
    no_theme: str | None = None
    #: Prepositions of which one governs the theme, in place of the direct object: "took A *to* court".
    theme_after: tuple[str, ...] = ()
    #: Class that the head of the subject must be in: what troops enter they invade.
    doer: str | None = None
    #: Class that must head whom the word acts on, or the subject of the governed clause: "told *diplomats* to go".
    whom: str | None = None
    #: Class that the verb of the governed clause must be in: "let the sailors *go*".
    clause: str | None = None
    #: The other side may be left out where the sentence names one other state only: "recalled its envoy".
    understood: bool = False
    #: A second relation that the frame states between the same actors.
    also: str | None = None
    #: A relation that must hold already for the frame's own: who releases sailors has seized them.
    presupposes: str | None = None
    #: The frame states the contrary: who leaves a bloc is no member.
    denies: bool = False
    #: The frame holds for a denied word, whose denial is what it states: who does not accept something rejects it.
    denied: bool = False

    @property
    def is_particular(self) -> bool:
        """True if the frame holds for some things, doers or clauses only, or for a denied word."""
        return any((self.theme, self.doer, self.whom, self.clause)) or self.denied


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All word lists of the extractor, by what they are for."""

    verbs: Mapping[str, tuple[Frame, ...]]
    nouns: Mapping[str, tuple[Frame, ...]]
    adjectives: Mapping[str, tuple[Frame, ...]]
    themes: Mapping[str, frozenset[str]]
    governors: Mapping[str, frozenset[str]]
    actors: Mapping[str, frozenset[str]]
    topics: frozenset[str]
    #: Words of structural statements.
    structure: Mapping[str, frozenset[str]]
    #: Status of a party by the verb of signing.
    signing: Mapping[str, str]
    context_of: Mapping[str, str]
    context_default: Mapping[str, str]


def frame_text(frame: Frame) -> str:
    """Return a frame in the form of the data files: `subj > obj|with`."""
    left, right = ("|".join("+".join(roles) for roles in side) for side in (frame.subject, frame.object))
    return f"{left} {'=' if frame.mutual else '>'} {right}"


@cache
def load_lexicon() -> Lexicon:
    """Read the lexicon once.

    Raises:
        ExtractionResourceError: An entry names an unknown relation, theme or context, or has no frame.
    """
    themes = _word_lists(read_data("themes.yaml"))
    contexts = read_data("contexts.yaml")
    structure = dict(read_data("structure.yaml"))
    signing = structure.pop("signing")
    unknown = set(contexts["words"]) - set(CONTEXTS)
    if unknown:
        raise ExtractionResourceError(
            f"context {unknown.pop()!r} is unknown", where="contexts.yaml", remedy="Use a PLOVER context"
        )
    return Lexicon(
        verbs=_frames("verbs.yaml", themes),
        nouns=_frames("nouns.yaml", themes),
        adjectives=_frames("adjectives.yaml", themes),
        themes=themes,
        governors=_word_lists(read_data("governors.yaml")),
        actors=_word_lists(read_data("actors.yaml")),
        structure=_word_lists(structure),
        signing={verb: status for status, verbs in signing.items() for verb in verbs.split()},
        topics=frozenset().union(*_word_lists(read_data("topics.yaml")).values()),
        context_of={w: c for c, words in reversed(contexts["words"].items()) for w in words.split()},
        context_default=contexts["defaults"],
    )


@cache
def read_data(name: str) -> Any:  # noqa: ANN401 - the shape depends on the file
    """Return the content of a YAML file of the data folder, read once; nobody may change it."""
    text = (files("loaders.extraction") / "data" / name).read_text(encoding="utf-8")
    # The C loader is ten times as fast, and the data is Amity's own: CSafeLoader builds plain values only.
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506


@cache
def word_list(name: str, *keys: str) -> frozenset[str]:
    """Return a list of words of a YAML file of the data folder.

    Args:
        name: Of the file.
        keys: Of the list; of one in a section that of the section first.
    """
    words = read_data(name)
    for key in keys:
        words = words[key]
    return frozenset(words.split())


def _word_lists(data: dict[str, str]) -> dict[str, frozenset[str]]:
    return {key: frozenset(words.split()) for key, words in data.items()}


def _side(text: str) -> Side:
    return tuple(tuple(part.strip().split("+")) for part in text.strip().split("|"))


def _frames(name: str, themes: Mapping[str, frozenset[str]]) -> dict[str, tuple[Frame, ...]]:
    found: dict[str, list[Frame]] = defaultdict(list)
    for entry in read_data(name):
        frame = _frame(entry, name, themes)
        for word in entry["words"].split():
            found[word].append(frame)
    # A frame that asks for a theme or a doer says more, so it is tried before those that do not.
    return {word: tuple(sorted(frames, key=lambda f: not f.is_particular)) for word, frames in found.items()}


def _frame(entry: dict[str, Any], name: str, themes: Mapping[str, frozenset[str]]) -> Frame:
    where = f"{name}: {entry.get('words', entry)!s:.60}"
    relation, text = str(entry.get("relation")), entry.get("frame", "")
    mark = next((m for m in (" > ", " = ") if m in text), None)
    stated = (relation, *(str(entry[key]) for key in ("also", "presupposes") if key in entry))
    if mark is None or not RELATION_TYPES.keys() >= set(stated):
        raise ExtractionResourceError(
            f"{relation!r} with frame {text!r} is no entry", where=where, remedy="Name a relation and a frame A > B"
        )
    for key in ("theme", "no_theme", "doer", "whom", "clause"):
        if entry.get(key) is not None and entry[key] not in themes:
            raise ExtractionResourceError(
                f"{key} {entry[key]!r} is unknown", where=where, remedy="Add it to themes.yaml"
            )
    subject, obj = text.split(mark)
    return Frame(
        relation=relation,
        subject=_side(subject),
        object=_side(obj),
        mutual=mark == " = ",
        weight=entry.get("weight", _DEFAULT_WEIGHT),
        theme=entry.get("theme"),
        no_theme=entry.get("no_theme"),
        theme_after=tuple(entry.get("theme_after", "").split()),
        doer=entry.get("doer"),
        whom=entry.get("whom"),
        clause=entry.get("clause"),
        understood=entry.get("understood", False),
        also=entry.get("also"),
        presupposes=entry.get("presupposes"),
        denies=entry.get("denies", entry.get("denied", False)),
        denied=entry.get("denied", False),
    )
