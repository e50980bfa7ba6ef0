"""Why a statement was made, and why another was not."""

import html
import re

import orjson
import pytest

from graph.document import Document
from loaders.explanation import Explanation, explain, page, text
from loaders.extraction import RulesExtractor

TEXT = (
    "Russia and China signed a treaty in Moscow. Portugal beat Spain at football, and France praised Italy. "
    "Hungary refused to arm Ukraine. Norway lies north of Denmark."
)


@pytest.fixture(scope="module")
def explained() -> Explanation:
    return explain(RulesExtractor(), Document("why.txt", TEXT))


def test_explaining_changes_no_statement(explained: Explanation) -> None:
    assert explained.statements == RulesExtractor().extract(Document("why.txt", TEXT))
    assert {d.statement for s in explained.sentences for d in s.stated} == {s.id for s in explained.statements}


def test_a_statement_names_its_word_and_rule(explained: Explanation) -> None:
    stated = explained.sentences[0].stated
    assert ("AGREES_WITH", "signed") in {(d.relation, d.word) for d in stated}
    assert all(d.pattern and d.confidence and TEXT[d.place[0] : d.place[1]] == d.word for d in stated if d.word)


def test_what_is_dropped_has_its_cause(explained: Explanation) -> None:
    causes = {(d.relation, d.cause) for s in explained.sentences for d in s.dropped}
    assert ("SUPPORTS", "the sentence is about sport, food, travel, nature or goods") in causes
    assert any(r == "SUPPLIES_ARMS_TO" and "does not state it" in (c or "") for r, c in causes)


def test_what_comes_before_the_first_name_is_shown_though_it_is_not_read() -> None:
    document = Document("a.txt", "It rained.\n\nThe sun rose.\n\nFrance condemned Italy.")
    found = explain(RulesExtractor(), document).sentences
    assert [s.text for s in found] == ["It rained.", "The sun rose.", "France condemned Italy."]
    assert [document.text[s.start : s.end] for s in found] == [s.text for s in found]
    assert not any(s.is_silent for s in found)
    assert [s.text for s in explain(RulesExtractor(), Document("a.txt", "It rained.")).sentences] == ["It rained."]


def test_a_sentence_in_which_nothing_fires_says_so(explained: Explanation) -> None:
    last = explained.sentences[-1]
    assert {m.entity.id for m in last.mentions} == {"country/NOR", "country/DNK"}
    assert last.is_silent


def test_a_frame_without_its_object_is_a_near_miss() -> None:
    found = explain(RulesExtractor(), Document("a.txt", "Norway accused the fishermen."))
    (miss,) = [d for d in found.sentences[0].dropped if d.relation == "ACCUSES"][:1]
    assert [p.entity.id for p in miss.subjects] == ["country/NOR"]
    assert miss.objects == ()
    assert miss.cause == "no actor that it is done to"


def test_the_text_shows_every_sentence(explained: Explanation) -> None:
    shown = text(explained)
    assert all(s.text in shown for s in explained.sentences)
    assert "  + " in shown
    assert "  - no word here calls up a relation" in shown


def test_it_is_plain_values_for_json(explained: Explanation) -> None:
    values = orjson.loads(orjson.dumps(explained.as_dict()))
    first = values["sentences"][0]
    assert [m["entity"] for m in first["mentions"]] == ["country/RUS", "country/CHN", "country/RUS"]
    assert first["stated"][0]["subjects"][0]["how"] == "name"
    assert TEXT[first["start"] : first["end"]] == first["text"]


def test_the_page_escapes_what_documents_say() -> None:
    evil = "France condemned Italy <script>alert(1)</script> & \"Germany\" 'now' $body ${body}."
    shown = page([explain(RulesExtractor(), Document('<img src=x onerror="1">.txt', evil))])
    assert "<script" not in shown
    assert "<img" not in shown
    seen = html.unescape(re.sub(r"<small>.*?</small>|<[^>]*>", "", shown))
    assert evil in seen
