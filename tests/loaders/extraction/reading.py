"""Short ways to read a text, for the tests of this folder."""

from graph.document import Document
from graph.entity import Entity
from graph.statement import Statement
from loaders.extraction import Extractor
from loaders.extraction.discourse import Discourse
from loaders.extraction.lexicon import load_lexicon
from loaders.extraction.mention import Mention, Party
from loaders.extraction.model import load_model
from loaders.extraction.named_text import NamedText
from loaders.extraction.offices import Office
from loaders.extraction.parse import Parse, Token
from loaders.extraction.parsing import finish, join_names, named_entities
from loaders.extraction.parties import PartyFinder
from loaders.extraction.passage import Passage
from loaders.extraction.spotting import People, Spotter
from loaders.gazetteer import Gazetteer

Claim = tuple[str, str, str]


def last(key: str) -> str:
    """Return what an id says: `RUS` of `country/RUS`."""
    return key.split("/", 1)[1]


def claim(statement: Statement) -> Claim:
    return last(statement.subject.id), statement.relation, last(statement.object.id)


def statements(extractor: Extractor, text: str, published: str | None = None) -> tuple[Statement, ...]:
    return extractor.extract(Document("text.txt", text, published=published))


def claims(extractor: Extractor, text: str, published: str | None = None) -> set[Claim]:
    return {claim(s) for s in statements(extractor, text, published)}


def told(extractor: Extractor, text: str, published: str | None = None) -> set[tuple[Claim, str, str]]:
    """Return claims with polarity and modality."""
    return {(claim(s), s.polarity, s.modality) for s in statements(extractor, text, published)}


def spotter() -> Spotter:
    return Spotter(Gazetteer.load(), load_lexicon())


def named(text: str) -> NamedText:
    return NamedText.of(named_entities(load_model(), text), text)


def spotted(text: str, *, offset: int = 0, published: str | None = None) -> tuple[Mention, ...]:
    """Return the mentions of a paragraph."""
    return spotter().mentions(named(text), offset, People(), date=published)[0]


def held(text: str, published: str | None = None) -> set[tuple[str, str, str, str]]:
    """Return the offices of a paragraph: person, relation, owner, title in lower case."""
    offices = spotter().mentions(named(text), 0, People(), date=published)[1]
    return {(last(m.entity.id), office.relation, last(of.id), title(office)) for m, office, of in offices}


def title(office: Office) -> str:
    return office.title.lower()


def passage(text: str, *, offset: int = 0, published: str | None = None) -> Passage:
    """Return a paragraph as the extractor parses it: with its names joined."""
    doc = named_entities(load_model(), text)
    mentions, _, titles = spotter().mentions(NamedText.of(doc, text), offset, People(), date=published)
    return Passage(finish(load_model(), join_names(doc, text, offset, mentions, titles)), offset, mentions, published)


def finder(read: Passage, discourse: Discourse | None = None) -> PartyFinder:
    return PartyFinder(read, discourse or Discourse(), load_lexicon())


def word(doc: Parse, text: str, nth: int = 0) -> Token:
    """Return the token with this text."""
    return [t for t in doc if t.text == text][nth]


def texts(tokens: list[Token]) -> list[str]:
    return [t.text for t in tokens]


def ids(parties: list[Party]) -> list[str]:
    return [last(p.entity.id) for p in parties]


def country(iso3: str) -> Entity:
    return Entity(f"country/{iso3}", "Country", iso3)


def party(iso3: str, span: tuple[int, int] = (0, 3)) -> Party:
    return Party(country(iso3), span)
