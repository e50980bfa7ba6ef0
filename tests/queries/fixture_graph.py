"""A small graph about real states that every preset is run on.

Each document is a list of sentences, and each sentence a list of what it states. Texts are invented for the tests.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from graph.document import Document
from graph.entity import Entity
from graph.evidence import Evidence
from graph.identity import slug
from graph.statement import Statement, merged

COUNTRIES: Final[Mapping[str, tuple[str, tuple[str, ...]]]] = {
    "AUS": ("Australia", ("Canberra",)),
    "CHN": ("China", ("Beijing", "PRC", "People's Republic of China")),
    "CIV": ("Côte d'Ivoire", ("Ivory Coast",)),
    "DEU": ("Germany", ("Berlin",)),
    "FIN": ("Finland", ("Helsinki",)),
    "FRA": ("France", ("Paris",)),
    "GBR": ("United Kingdom", ("Britain", "London", "UK")),
    "IND": ("India", ("New Delhi",)),
    "JPN": ("Japan", ("Tokyo",)),
    "KOR": ("South Korea", ("ROK", "Republic of Korea", "Seoul")),
    "PHL": ("Philippines", ("Manila",)),
    "PRK": ("North Korea", ("DPRK", "Pyongyang")),
    "RUS": ("Russia", ("Kremlin", "Moscow", "Russian Federation")),
    "UKR": ("Ukraine", ("Kyiv",)),
    "USA": ("United States", ("U.S.", "US", "Washington")),
}
_OTHERS: Final = {
    "NATO": ("Organization", "NATO", ("North Atlantic Treaty Organization",)),
    "EU": ("Organization", "European Union", ("EU",)),
    "MOD": ("Organization", "Russian Ministry of Defence", ()),
    "PUTIN": ("Leader", "Vladimir Putin", ("Putin",)),
    "KIM": ("Leader", "Kim Jong Un", ("Kim",)),
    "SHOIGU": ("Leader", "Sergei Shoigu", ("Shoigu",)),
    "MEDVEDEV": ("Leader", "Dmitry Medvedev", ("Medvedev",)),
    "VOSTOK": ("Exercise", "Vostok 2022", ("Vostok",)),
    "MALABAR": ("Exercise", "Malabar 2023", ()),
    "MALABAR22": ("Exercise", "Malabar 2022", ()),
    "SABRE": ("Exercise", "Talisman Sabre 2023", ()),
    "AUKUS": ("Agreement", "AUKUS", ()),
    "INF": ("Agreement", "INF Treaty", ()),
    "PACT": ("Agreement", "Russia–North Korea partnership treaty", ()),
}


def _entities() -> dict[str, Entity]:
    found = {
        code: Entity(f"country/{code}", "Country", name, aliases, iso3=code)
        for code, (name, aliases) in COUNTRIES.items()
    }
    for code, (kind, name, aliases) in _OTHERS.items():
        found[code] = Entity(f"{kind.lower()}/{slug(name)}", kind, name, aliases)
    return found


ENTITIES: Final = _entities()


@dataclass(frozen=True, slots=True)
class Claim:
    """What a sentence states, as `SUBJECT RELATION OBJECT`."""

    triple: str
    confidence: float = 0.9
    polarity: str = "positive"
    modality: str = "asserted"
    context: str = "none"
    date: str | None = None
    attributed_to: str | None = None
    #: Start and end of the term.
    term: tuple[str | None, str | None] = (None, None)
    properties: Mapping[str, str] = field(default_factory=dict)

    def statement(self, evidence: Evidence) -> Statement:
        subject, relation, obj = self.triple.split()
        return Statement(
            ENTITIES[subject], relation, ENTITIES[obj], self.polarity, self.modality, *self.term, evidence=(evidence,)
        )


@dataclass(frozen=True, slots=True)
class Article:
    """A document with the claims of each of its sentences."""

    uri: str
    title: str
    published: str | None
    publisher: str | None
    sentences: Sequence[tuple[str, Sequence[Claim]]]

    @property
    def document(self) -> Document:
        text = "\n".join(sentence for sentence, _ in self.sentences)
        return Document(self.uri, text, self.title, self.published, self.publisher)

    def statements(self) -> list[Statement]:
        document, start, found = self.document, 0, []
        for sentence, claims in self.sentences:
            found += [claim.statement(self._evidence(document.id, sentence, start, claim)) for claim in claims]
            start += len(sentence) + 1
        return found

    def _evidence(self, document: str, sentence: str, start: int, claim: Claim) -> Evidence:
        return Evidence(
            document,
            sentence,
            start,
            start + len(sentence),
            uri=self.uri,
            confidence=claim.confidence,
            date=claim.date,
            attributed_to=claim.attributed_to,
            context=claim.context,
            extractor="hand 1",
            properties=tuple(sorted(claim.properties.items())),
        )


_SIGNED: Final = {"status": "signed"}
_PRESIDENT: Final = {"office": "President"}

ARTICLES: Final = (
    Article("news/axis.txt", "An axis of convenience", "2022-09-05", "Pacific Ledger", [
        ("Moscow and Beijing have formed an axis.", [
            Claim("RUS ALLIED_WITH CHN", 0.8, context="diplomatic")]),
        ("Russia and China plan joint patrols in the Pacific.", [
            Claim("RUS COOPERATES_WITH CHN", 0.7, modality="planned", context="military")]),
        ("Russian and Chinese warships sailed together on 3 September.", [
            Claim("RUS COOPERATES_WITH CHN", 0.9, context="military", date="2022-09-03")]),
        ("Russia sold S-400 missiles to China in 2018.", [
            Claim("RUS SUPPLIES_ARMS_TO CHN", 0.8, context="military", date="2018")]),
        ("China and India took part in Vostok 2022, which Russia hosted.", [
            Claim("CHN PARTICIPATES_IN VOSTOK", 0.9, context="military", date="2022-09"),
            Claim("IND PARTICIPATES_IN VOSTOK", 0.9, context="military", date="2022-09"),
            Claim("RUS HOSTS VOSTOK", 0.9, context="military", date="2022-09")]),
        ("President Vladimir Putin and Defence Minister Sergei Shoigu watched.", [
            Claim("PUTIN LEADS RUS", 0.9, term=("2012-05-07", None), properties=_PRESIDENT),
            Claim("SHOIGU SERVES RUS", 0.9, term=("2012-11-06", "2024-05-12"),
                  properties={"office": "Minister of Defence"})]),
    ]),
    Article("news/shells.txt", "Shells for Moscow", "2023-09-20", "Han River Post", [
        ("North Korea shipped artillery shells to Russia.", [
            Claim("PRK SUPPLIES_ARMS_TO RUS", 0.8, context="military")]),
        ("North Korea may send troops to Russia, officials in Seoul said.", [
            Claim("PRK AIDS RUS", 0.4, modality="possible", context="military", attributed_to="officials in Seoul")]),
        ("Putin received Kim Jong Un on 13 September 2023.", [
            Claim("PUTIN CONSULTS_WITH KIM", 0.9, context="diplomatic", date="2023-09-13"),
            Claim("RUS CONSULTS_WITH PRK", 0.9, context="diplomatic", date="2023-09-13")]),
        ("Kim Jong Un has led North Korea since December 2011.", [
            Claim("KIM LEADS PRK", 0.9, term=("2011-12", None), properties={"office": "Supreme Leader"})]),
        ("Russia and China sailed together again in July 2023.", [
            Claim("RUS COOPERATES_WITH CHN", 0.8, context="military", date="2023-07")]),
    ]),
    Article("news/denial.txt", "Pyongyang denies it", "2023-10-01", "Eastern Wire", [
        ("North Korea did not supply weapons to Russia, Pyongyang said.", [
            Claim("PRK SUPPLIES_ARMS_TO RUS", 0.6, "negative", context="military", attributed_to="Pyongyang")]),
        ("The Russian Ministry of Defence is a body of the Russian state.", [Claim("MOD BODY_OF RUS", 0.9)]),
    ]),
    Article("news/treaty.txt", "A treaty in Pyongyang", "2024-06-20", "Han River Post", [
        ("Russia and North Korea signed a partnership treaty on 19 June 2024.", [
            Claim("RUS PARTY_TO PACT", 0.9, context="diplomatic", date="2024-06-19", properties=_SIGNED),
            Claim("PRK PARTY_TO PACT", 0.9, context="diplomatic", date="2024-06-19", properties=_SIGNED),
            Claim("RUS ALLIED_WITH PRK", 0.9, context="military", date="2024-06-19", term=("2024-06-19", None))]),
        ("China and Russia agreed to build a gas pipeline.", [
            Claim("CHN AGREES_WITH RUS", 0.7, context="energy")]),
    ]),
    Article("archive/alliances.txt", "Allies in the Pacific", "2021-09-16", "Pacific Ledger", [
        ("Australia, Britain and the United States signed AUKUS.", [
            Claim("AUS PARTY_TO AUKUS", 0.9, context="military", date="2021-09-15", properties=_SIGNED),
            Claim("GBR PARTY_TO AUKUS", 0.9, context="military", date="2021-09-15", properties=_SIGNED),
            Claim("USA PARTY_TO AUKUS", 0.9, context="military", date="2021-09-15", properties=_SIGNED)]),
        ("America's allies are Australia, Japan, South Korea and Britain.", [
            Claim("USA ALLIED_WITH AUS", 0.9, context="military", term=("1951-09-01", None)),
            Claim("USA ALLIED_WITH JPN", 0.9, context="military", term=("1960-01-19", None)),
            Claim("USA ALLIED_WITH KOR", 0.9, context="military", term=("1953-10-01", None)),
            Claim("USA ALLIED_WITH GBR", 0.9, context="military", term=("1949-04-04", None))]),
        ("Australia is an ally of Britain, and Japan will become one of Australia.", [
            Claim("AUS ALLIED_WITH GBR", 0.8, context="military", term=("1971-04-15", None)),
            Claim("JPN ALLIED_WITH AUS", 0.6, modality="planned", context="military")]),
        ("The United States left the INF Treaty with Russia in 2019.", [
            Claim("USA PARTY_TO INF", 0.9, context="nuclear", date="2019-08-02", term=("1988-06-01", "2019-08-02"),
                  properties={"status": "withdrew"}),
            Claim("RUS PARTY_TO INF", 0.8, context="nuclear", term=("1988-06-01", "2019-08-02"))]),
    ]),
    Article("archive/europe.html", "Europe's clubs", "2023-04-05", None, [
        ("Britain, the United States, Germany and since 4 April 2023 Finland belong to NATO.", [
            Claim("GBR MEMBER_OF NATO", 0.9, context="military", term=("1949-04-04", None)),
            Claim("USA MEMBER_OF NATO", 0.9, context="military", term=("1949-04-04", None)),
            Claim("DEU MEMBER_OF NATO", 0.9, context="military", term=("1955-05-06", None)),
            Claim("FIN MEMBER_OF NATO", 0.9, context="military", date="2023-04-04", term=("2023-04-04", None))]),
        ("Germany and Finland are in the European Union, which Britain left in 2020.", [
            Claim("DEU MEMBER_OF EU", 0.9, context="economic", term=("1958-01-01", None)),
            Claim("FIN MEMBER_OF EU", 0.9, context="economic", term=("1995-01-01", None)),
            Claim("GBR MEMBER_OF EU", 0.9, context="economic", term=("1973-01-01", "2020-01-31"))]),
        ("France is an ally of Britain and gives aid to Côte d'Ivoire.", [
            Claim("FRA ALLIED_WITH GBR", 0.8, context="diplomatic"),
            Claim("FRA AIDS CIV", 0.8, context="humanitarian")]),
    ]),
    Article("news/clashes.txt", "Who is at odds", "2024-01-10", "Eastern Wire", [
        ("Russia invaded Ukraine on 24 February 2022.", [
            Claim("RUS ASSAULTS UKR", 0.9, context="military", date="2022-02-24")]),
        ("The United States and Japan imposed sanctions on Russia.", [
            Claim("USA SANCTIONS RUS", 0.9, context="economic", date="2022-03"),
            Claim("JPN SANCTIONS RUS", 0.9, context="economic", date="2022-03")]),
        ("The United States armed Ukraine and talked to China in November 2023.", [
            Claim("USA SUPPLIES_ARMS_TO UKR", 0.9, context="military", date="2023"),
            Claim("USA CONSULTS_WITH CHN", 0.9, context="diplomatic", date="2023-11-15")]),
        ("Washington put tariffs on Chinese goods.", [Claim("USA SANCTIONS CHN", 0.7, context="economic")]),
        ("China and the Philippines quarrel over a shoal, where China rammed a boat.", [
            Claim("CHN DISPUTES_WITH PHL", 0.9, context="territorial"),
            Claim("CHN COERCES PHL", 0.8, context="territorial", date="2023-12-10")]),
        ("Tokyo accused Beijing of intrusion.", [Claim("JPN ACCUSES CHN", 0.8, context="territorial")]),
    ]),
    Article("news/malabar.txt", "Four navies", None, "Pacific Ledger", [
        ("India, Japan and the United States drilled in Malabar 2023, hosted by Australia.", [
            Claim("IND PARTICIPATES_IN MALABAR", 0.9, context="military", date="2023-08"),
            Claim("JPN PARTICIPATES_IN MALABAR", 0.9, context="military", date="2023-08"),
            Claim("USA PARTICIPATES_IN MALABAR", 0.9, context="military", date="2023-08"),
            Claim("AUS HOSTS MALABAR", 0.9, context="military", date="2023-08")]),
        ("India is to cooperate with Japan.", [
            Claim("IND COOPERATES_WITH JPN", 0.7, modality="planned", context="technology")]),
        ("India supports Russia.", [Claim("IND SUPPORTS RUS", 0.5, context="diplomatic")]),
    ]),
    Article("archive/years.txt", "The years before", "2023-12-20", "Eastern Wire", [
        ("India, Japan and the United States took part in Malabar 2022 in November of that year, off Japan.", [
            Claim("IND PARTICIPATES_IN MALABAR22", 0.9, context="military", date="2022-11"),
            Claim("USA PARTICIPATES_IN MALABAR22", 0.9, context="military", date="2022-11"),
            Claim("JPN HOSTS MALABAR22", 0.9, context="military", date="2022-11")]),
        ("Britain and the United States were in Australia for Talisman Sabre 2023 in July.", [
            Claim("GBR PARTICIPATES_IN SABRE", 0.8, context="military", date="2023-07"),
            Claim("USA PARTICIPATES_IN SABRE", 0.9, context="military", date="2023-07"),
            Claim("AUS HOSTS SABRE", 0.9, context="military", date="2023-07")]),
        ("Dmitry Medvedev was President of Russia from May 2008 to May 2012.", [
            Claim("MEDVEDEV LEADS RUS", 0.9, term=("2008-05-07", "2012-05-07"), properties=_PRESIDENT)]),
        ("China warned the Philippines in 2021 and met it for talks in January 2023.", [
            Claim("CHN THREATENS PHL", 0.7, context="territorial", date="2021"),
            Claim("CHN CONSULTS_WITH PHL", 0.8, context="diplomatic", date="2023-01")]),
    ]),
)  # fmt: skip

#: Uris of the articles that a later load brought, with the times of both loads.
LATER: Final = ("news/shells.txt", "archive/years.txt")
LOADS: Final = ("2024-01-15T09:00:00+00:00", "2024-07-01T08:30:00+00:00")


def statements() -> tuple[Statement, ...]:
    """Return all statements, each with all its evidence."""
    return merged(s for article in ARTICLES for s in article.statements())


def documents() -> tuple[Document, ...]:
    """Return the documents."""
    return tuple(article.document for article in ARTICLES)
