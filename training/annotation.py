"""An annotation: one statement that a reader found in a document of the corpus."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from graph.entity import Entity
from graph.errors import AmityError
from graph.identity import slug
from graph.ontology import MODALITIES, RELATION_TYPES, RelationType
from graph.statement import Statement
from loaders.errors import EvaluationError
from loaders.gazetteer import Gazetteer

#: The line's form, for messages.
FORM = "> SUBJECT RELATION OBJECT [: modality] [: negative]"
_LINE = re.compile(r'>\s*("[^"]+"|[A-Z]{3})\s+([A-Z_]+)\s+("[^"]+"|[A-Z]{3})\s*((?::\s*\w+\s*)*)')
_NEGATIVE = "negative"


@dataclass(frozen=True, slots=True)
class Annotation:
    """A statement as its line gives it: countries by ISO code, others by name."""

    #: ISO 3166 code, or a name in double quotes.
    subject: str
    relation: str
    object: str
    modality: str
    polarity: str
    #: File and number of the line.
    where: str

    def __str__(self) -> str:
        marks = [m for m in (self.modality, self.polarity) if m not in {"asserted", "positive"}]
        return " : ".join([f"{self.subject} {self.relation} {self.object}", *marks])


def read_annotation(line: str, where: str) -> Annotation:
    """Return what a line that starts with `>` says.

    Raises:
        EvaluationError: The line has another form, or an unknown relation or modality.
    """
    match = _LINE.fullmatch(line.strip())
    if match is None:
        raise EvaluationError(f"{line!r} is no statement", where=where, remedy=f"Write {FORM}")
    marks = [mark.strip() for mark in match[4].split(":") if mark.strip()]
    modalities = [mark for mark in marks if mark != _NEGATIVE]
    if match[2] not in RELATION_TYPES:
        raise EvaluationError(f"relation {match[2]!r} is unknown", where=where, remedy="See docs/ontology.md")
    if len(modalities) > 1 or set(modalities) - set(MODALITIES) or marks.count(_NEGATIVE) > 1:
        raise EvaluationError(
            f"{match[4].strip()!r} is no modality and polarity", where=where, remedy=f"Use one of {MODALITIES}"
        )
    polarity = _NEGATIVE if _NEGATIVE in marks else "positive"
    modality = modalities[0] if modalities else "asserted"
    return Annotation(match[1], match[2], match[3], modality, polarity, where)


def statements(
    annotations: Iterable[Annotation], gazetteer: Gazetteer, problems: list[EvaluationError] | None = None
) -> dict[str, Statement]:
    """Return the statements of one document's annotations by the place of their line.

    A name that the gazetteer does not know gets the type that its relations ask for; beside a leader it is a leader.

    Args:
        annotations: The document's lines.
        gazetteer: Knows the ids of countries, organizations and leaders.
        problems: Takes what is wrong, and the line is left out; None raises the first.

    Raises:
        EvaluationError: A country code is unknown, the relation does not join such ends, or a line stands twice.
    """
    lines = list(annotations)
    leaders = {a.subject for a in lines if a.relation in {"LEADS", "SERVES"}}
    found: dict[str, Statement] = {}
    seen: set[str] = set()
    for line in lines:
        try:
            statement = _statement(line, gazetteer, leaders)
            if statement.id in seen:
                raise EvaluationError(f"{line} stands twice", remedy="Remove one of the lines")
        except AmityError as error:
            problem = EvaluationError(error.what, where=line.where, remedy=error.remedy)
            if problems is None:
                raise problem from error
            problems.append(problem)
            continue
        seen.add(statement.id)
        found[line.where] = statement
    return found


def _statement(line: Annotation, gazetteer: Gazetteer, leaders: set[str]) -> Statement:
    kind = RELATION_TYPES[line.relation]
    subject = _entity(line.subject, kind.domain, gazetteer, leaders)
    if subject.type == "Leader":
        # who meets a leader, and has no code, is a leader too
        leaders = {*leaders, line.object}
    obj = _entity(line.object, _fitting(kind, subject.type), gazetteer, leaders)
    if subject.id == obj.id and line.subject != line.object:
        # the gazetteer has a movement and its army for one
        name = line.subject.strip('"')
        subject = Entity(f"{subject.type.lower()}/{slug(name)}", subject.type, name)
    return Statement(subject, line.relation, obj, line.polarity, line.modality)


def _fitting(kind: RelationType, subject: str) -> tuple[str, ...]:
    return kind.range if not kind.symmetric or subject in kind.domain else kind.domain


def _entity(word: str, allowed: tuple[str, ...], gazetteer: Gazetteer, leaders: Iterable[str]) -> Entity:
    if not word.startswith('"'):
        country = gazetteer.actors.get(f"country/{word}")
        if country is None:
            raise EvaluationError(
                f"country {word!r} is unknown", remedy="Use an ISO 3166 code, or put a name into quotes"
            )
        return country.entity
    name = word.strip('"')
    known = gazetteer.resolve(name)
    if known is not None and known.type in allowed and known.type != "Country":
        return known.entity
    if known is not None and known.type == "Country" and "Country" in allowed and known.name == name:
        raise EvaluationError(f"{word} is a country", remedy=f"Write {known.id.removeprefix('country/')}")
    kind = "Leader" if "Leader" in allowed and (word in leaders or len(allowed) == 1) else _nameable(allowed)
    return Entity(f"{kind.lower()}/{slug(name)}", kind, name)


def _nameable(allowed: tuple[str, ...]) -> str:
    others = [name for name in allowed if name not in {"Country", "Leader"}]
    return others[0] if others else allowed[0]
