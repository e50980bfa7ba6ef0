"""A small graph with one of everything: denied, possible, symmetric, dated, offices, two documents, hostile text."""

from dataclasses import replace

from graph.document import Document
from graph.entity import Entity
from graph.evidence import Evidence
from graph.statement import Statement

RUSSIA = Entity("country/RUS", "Country", "Russia", ("Russian Federation",), "RUS", "Q159")
CHINA = Entity("country/CHN", "Country", "China", ("PRC", "People's Republic of China"), "CHN", "Q148")
KOREA = Entity("country/PRK", "Country", "North Korea", (), "PRK", "Q423")
IVORY_COAST = Entity("country/CIV", "Country", "Côte d'Ivoire", ("Ivory Coast",), "CIV")
KIM = Entity("leader/kim-jong-un", "Leader", "Kim Jong-un")
VOSTOK = Entity("exercise/vostok-2022", "Exercise", "Vostok 2022")
PACT = Entity("agreement/amity-2001", "Agreement", "Treaty of Amity")
HOSTILE = Entity(
    'organization/"><script> #%2F/../я',
    "Organization",
    '<script>alert("x")</script>\n=cmd()',
    ("'''quoted''' \"twice\" \\", "@SUM(A1)"),
)

ARTICLE = Document(
    uri="https://news.example/2022/09/axis?id=1&x=a b",
    text="Moscow and Beijing drilled together in Vostok 2022.",
    title='The "axis"',
    published="2022-09-05",
    publisher="News Example",
)
NOTE = Document(uri="notes/kim.txt", text="Kim may send troops.\n")


def evidence(sentence: str, document: Document = ARTICLE, **more: object) -> Evidence:
    whole = Evidence(document.id, sentence, 0, len(sentence), document.uri, confidence=0.8, extractor="rules 0.1")
    return replace(whole, **more)  # type: ignore[arg-type]


STATEMENTS = (
    Statement(RUSSIA, "COOPERATES_WITH", CHINA, evidence=(
        evidence("Moscow and Beijing drilled together.", date="2022-09", context="military", subject_span=(0, 6),
                 object_span=(11, 18), attributed_to="TASS"),
        evidence("They drilled again.", start=40, end=59, confidence=0.5, date="2023", context="military"),
        evidence("Russia trades with China.", NOTE, confidence=0.123456789, context="economic"),
    )),
    Statement(RUSSIA, "COOPERATES_WITH", CHINA, polarity="negative", evidence=(
        evidence("Moscow does not cooperate with Beijing.", NOTE, start=7, end=46, confidence=0.25),
    )),
    Statement(KOREA, "AIDS", RUSSIA, modality="possible", evidence=(
        evidence("Pyongyang may send 100,000 troops.", NOTE, date="2022-08-05", context="military", confidence=0.4),
    )),
    Statement(KIM, "LEADS", KOREA, valid_from="2011-12-17", evidence=(
        evidence("Kim, the Supreme Leader", NOTE, properties=(("office", "Supreme Leader"),)),
    )),
    Statement(RUSSIA, "PARTY_TO", PACT, valid_from="2001", valid_to="2021-02", evidence=(
        evidence("Russia ratified it.", confidence=1.0,
                 properties=(("status", "ratified"), ("sealed <by>/at", "=1+1"))),
    )),
    Statement(CHINA, "PARTICIPATES_IN", VOSTOK, modality="planned", evidence=(
        evidence("China will join Vostok 2022.", uri="copy/axis.html", attributed_to="@ministry"),
    )),
    Statement(IVORY_COAST, "MEMBER_OF", HOSTILE),
    Statement(HOSTILE, "THREATENS", IVORY_COAST, evidence=(
        evidence("=HYPERLINK(\"http://evil.example\")\r\n'<script>' \"\\\"\u0000 é €", NOTE, date="long ago"),
    )),
)  # fmt: skip
DOCUMENTS = (ARTICLE, NOTE)
