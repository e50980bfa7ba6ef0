"""Who says "we"."""

import pytest

from graph.document import Document
from loaders.extraction import RulesExtractor
from loaders.extraction.lexicon import load_lexicon
from loaders.extraction.speakers import find_speaker, first_person, infer_speaker, quoted_speaker
from loaders.gazetteer import Gazetteer
from tests.loaders.extraction.reading import Claim, claim, claims, finder, last, passage, spotted


def speaker(text: str) -> str | None:
    found = find_speaker(text, 30, spotted(text, offset=30))
    return last(found.entity.id) if found is not None else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("My country, Kenya, supports peace.", "KEN"),
        ("Our nation Kenya supports peace.", "KEN"),
        ("I speak on behalf of the Government of Kenya.", "KEN"),
        ("We, the people of Kenya, support peace.", "KEN"),
        ("Kenya, my country, supports peace.", "KEN"),
        ("Kenya supports peace.", None),
        ("We support Kenya.", None),
        ("We, like the Kenyan farmers, support peace.", None),
    ],
)
def test_a_text_tells_its_speaker(text: str, expected: str | None) -> None:
    assert speaker(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("“We will pay,” Kenya said.", "KEN"), ("Kenya declared that it would pay.", "KEN"), ("Kenya paid.", None)],
)
def test_a_quotation_tells_its_speaker(text: str, expected: str | None) -> None:
    read = passage(text)
    found = quoted_speaker(read.parse, finder(read))
    assert (last(found.entity.id) if found is not None else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("My country, Kenya, supports peace. We condemn Somalia.", {("KEN", "ACCUSES", "SOM")}),
        ("We condemn Somalia.", set()),
    ],
)
def test_we_act_if_the_text_says_who_we_are(extractor: RulesExtractor, text: str, expected: set[Claim]) -> None:
    assert claims(extractor, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what a delegate declares of their own state
        ("Ghana strongly condemns the attack. We call on Togo to withdraw its troops.", "GHA"),
        # the name beside the first person
        ("No one may threaten Peru or our friends. We know what Chile did to us.", "PER"),
        # who does something to us is another
        ("Chile occupied our coast. We shall not forget it.", None),
        # two that declare
        ("Ghana condemns the attack. Togo condemns it. We all do.", None),
    ],
)
def test_a_first_person_text_is_a_states(text: str, expected: str | None) -> None:
    found = infer_speaker(text, Gazetteer.load().find(text), load_lexicon().structure["performatives"])
    assert found == (f"country/{expected}" if expected else None)


def test_each_quotation_has_its_own_speaker(extractor: RulesExtractor) -> None:
    text = (
        "“We support Norway,” the Latvian prime minister said on Monday. "
        "“We condemn Sudan,” the Kenyan foreign minister said on Tuesday."
    )
    assert {("LVA", "SUPPORTS", "NOR"), ("KEN", "ACCUSES", "SDN")} <= claims(extractor, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ghana and we condemn it.", (10, 12)),
        ("Ghana condemns the attack.", None),
        ("Ghana condemns the attack. “We are shocked,” a farmer said.", None),
    ],
)
def test_a_first_person_within_quotation_marks_is_not_the_texts(text: str, expected: tuple[int, int] | None) -> None:
    assert first_person(text) == expected


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://www.gov.uk/government/news/a", {("GBR", "ACCUSES", "RUS"), ("GBR", "AIDS", "MDA")}),
        ("https://www.mofa.go.jp/press/a", {("JPN", "ACCUSES", "RUS"), ("JPN", "AIDS", "MDA")}),
        ("https://example.org/a", set()),
    ],
)
def test_a_government_speaks_on_its_own_site(
    extractor: RulesExtractor, address: str, expected: set[tuple[str, str, str]]
) -> None:
    text = "We condemn Russia. We are sending medical supplies to Moldova."
    assert {claim(s) for s in extractor.extract(Document(address, text))} == expected


def test_what_a_text_tells_of_its_speaker_comes_before_its_site(extractor: RulesExtractor) -> None:
    document = Document("https://www.state.gov/a", "My country, Kenya, is glad. We condemn Sudan.")
    assert [claim(s) for s in extractor.extract(document)] == [("KEN", "ACCUSES", "SDN")]
