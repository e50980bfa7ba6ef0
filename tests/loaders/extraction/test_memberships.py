"""Who is said to be a member of what."""

import pytest

from loaders.extraction import RulesExtractor
from tests.loaders.extraction.reading import claims, last, statements, told


def members(extractor: RulesExtractor, text: str) -> dict[str, set[str]]:
    """Return the states by the organization that they are said to be members of."""
    found: dict[str, set[str]] = {}
    for state, relation, body in claims(extractor, text):
        if relation == "MEMBER_OF":
            found.setdefault(body, set()).add(state)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Latvia, both members of NATO, opposed the plan.",
        "Norway and Latvia, two NATO members, opposed the plan.",
        "Norway and Latvia are founding members of NATO.",
        "As NATO member states, Norway and Latvia opposed the plan.",
        "As members of NATO, Norway and Latvia opposed the plan.",
        "NATO members Norway and Latvia held talks.",
        "NATO's newest members, Norway and Latvia, held talks.",
        "Members of NATO include Norway and Latvia.",
        "Some members of NATO, including Norway and Latvia, opposed the plan.",
        "NATO countries such as Norway and Latvia opposed the plan.",
        "Norway, Latvia and other NATO countries opposed the plan.",
        "Norway and Latvia joined NATO in 1999.",
        "Norway joined NATO in 1949 and Latvia in 2004.",
        "NATO met in Riga. Its members are Norway and Latvia.",
        "NATO met in Riga. The alliance's newest members, Norway and Latvia, opposed the plan.",
        "NATO met in Riga. Norway joined in 1949, and Latvia in 2004.",
        "Norway met Latvia. Both countries are members of NATO.",
        "Norway is a member of NATO, like Latvia.",
        "Norway met Latvia. Both are members of NATO.",
        "NATO met in Riga. Norway and Latvia founded the alliance.",
        "NATO, of which Norway and Latvia are the newest members, opposed the plan.",
        "NATO allies such as Norway and Latvia opposed the plan.",
        "Several members of NATO, among them Norway and Latvia, opposed the plan.",
        "NATO met in Riga. Norway and Latvia, the other founding members, opposed the plan.",
        "Norway and Latvia, acting together in NATO, drew up a plan.",
        "The entry of Norway and Latvia to NATO was slow.",
        "NATO, an alliance of thirty states including Norway and Latvia, opposed the plan.",
        "Norway became a member of NATO together with Latvia.",
    ],
)
def test_ways_to_name_members(extractor: RulesExtractor, text: str) -> None:
    assert members(extractor, text) == {"nato": {"NOR", "LVA"}}


@pytest.mark.parametrize(
    ("text", "body", "states"),
    [
        ("The Quad (Australia, India and Japan) met.", "quad", {"AUS", "IND", "JPN"}),
        ("The African Union, chaired by Kenya, opposed the plan.", "african-union", {"KEN"}),
        ("Kenya, the current chair of the African Union, opposed the plan.", "african-union", {"KEN"}),
        ("Italy was the first NATO country to reopen its embassy.", "nato", {"ITA"}),
        ("The Zinder Union was joined by Guinea in 1980.", "zinder-union", {"GIN"}),
        ("ASEAN was founded in 1967 by Indonesia, Malaysia and Thailand.", "asean", {"IDN", "MYS", "THA"}),
        ("The Association of Southeast Asian Nations (ASEAN) was founded in 1967 by Indonesia and Thailand.", "asean",
         {"IDN", "THA"}),
        ("Mali, Burkina Faso and Niger formed the Alliance of Sahel States.", "alliance-of-sahel-states",
         {"MLI", "BFA", "NER"}),
        ("Sweden, Norway and Latvia are members of the Zinder Economic Forum.", "zinder-economic-forum",
         {"SWE", "NOR", "LVA"}),
        ("The Zinder Union was an alliance formed in 1920 and 1921 by Sweden, Norway and Latvia.", "zinder-union",
         {"SWE", "NOR", "LVA"}),
        ("The Zinder Commission rests. It has three members: Sweden, Norway and Latvia.", "zinder-commission",
         {"SWE", "NOR", "LVA"}),
        ("The Zinder Union was set up in 1982 by Sweden, Norway and Latvia.", "zinder-union", {"SWE", "NOR", "LVA"}),
        ("The Zinder Union rests. Founded by Sweden, Norway and Latvia, it is old.", "zinder-union",
         {"SWE", "NOR", "LVA"}),
        ("The Zinder Economic Caucus includes Sweden, Norway and Latvia.", "zinder-economic-caucus",
         {"SWE", "NOR", "LVA"}),
        ("Quad leaders – Scott Morrison of Australia, Narendra Modi of India and Fumio Kishida of Japan – met.", "quad",
         {"AUS", "IND", "JPN"}),
    ],
)  # fmt: skip
def test_lists_of_members(extractor: RulesExtractor, text: str, body: str, states: set[str]) -> None:
    assert members(extractor, text) == {body: states}


def test_a_predicate_adds_organizations(extractor: RulesExtractor) -> None:
    text = "Kenya is a United Nations member state, a member state of the African Union and a member of COMESA."
    assert members(extractor, text) == {b: {"KEN"} for b in ("united-nations", "african-union", "comesa")}


@pytest.mark.parametrize(
    ("text", "polarity", "modality"),
    [
        ("Israel is not a member of NATO.", "negative", "asserted"),
        ("Israel is no longer a member of NATO.", "negative", "asserted"),
        ("Israel will become a member of NATO.", "positive", "planned"),
        ("Israel may become a member of NATO.", "positive", "possible"),
    ],
)
def test_who_is_not_or_not_yet_a_member(extractor: RulesExtractor, text: str, polarity: str, modality: str) -> None:
    assert told(extractor, text) == {(("ISR", "MEMBER_OF", "nato"), polarity, modality)}


@pytest.mark.parametrize(
    "text",
    [
        "Serbia, a candidate member of NATO, opposed the plan.",
        "Serbia is an observer member of NATO.",
        "In Serbia, NATO members held talks.",
        "In Belgrade, NATO members held talks.",
        "NATO's Serbia office opposed the plan.",
        "A NATO crew member from Serbia fell ill.",
        "NATO member states' ships left Serbia's waters.",
    ],
)
def test_who_is_no_member(extractor: RulesExtractor, text: str) -> None:
    assert members(extractor, text) == {}


def test_the_spans_are_those_of_the_names(extractor: RulesExtractor) -> None:
    text = "In Riga, NATO members Norway and Latvia held talks."
    ends = {
        (last(s.subject.id), text[slice(*(e.subject_span or (0, 0)))], text[slice(*(e.object_span or (0, 0)))])
        for s in statements(extractor, text) if s.relation == "MEMBER_OF" for e in s.evidence
    }  # fmt: skip
    assert ends == {("NOR", "Norway", "NATO"), ("LVA", "Latvia", "NATO")}


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Latvia belong to NATO.",
        "Norway and Latvia were admitted to NATO.",
        "NATO met in Riga. Norway and Latvia were admitted in 1999.",
        "NATO met in Riga. Norway became a member in 1949 and Latvia in 2004.",
        "NATO is an alliance established on 4 April 1949 by Norway and Latvia.",
    ],
)
def test_who_is_admitted_or_belongs_is_a_member(extractor: RulesExtractor, text: str) -> None:
    assert members(extractor, text).get("nato") == {"NOR", "LVA"}


def test_who_is_excepted_is_no_member(extractor: RulesExtractor) -> None:
    assert members(extractor, "All the states on the coast except Norway belong to NATO.") == {}


def test_who_leaves_the_bloc_leaves_the_one_named_last(extractor: RulesExtractor) -> None:
    found = told(extractor, "NATO met in Riga. Norway announced that it would leave the bloc.")
    assert (("NOR", "MEMBER_OF", "nato"), "negative", "planned") in found


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("Turkey and Greece met in May. The two NATO allies will meet again.", {"TUR", "GRC"}),
        ("Turkey asked its NATO ally for a delay.", {"TUR"}),
        ("Turkey, whose country holds the presidency of NATO, met Chad.", {"TUR"}),
        ("Turkey took its seat in NATO.", {"TUR"}),
        ("Turkey was voted into NATO.", {"TUR"}),
        # who is only near the organization
        ("Turkey and Greece met in May. The two NATO officials left.", set()),
        ("Turkey asked its ally NATO for a delay.", set()),
        ("Turkey took its case to NATO.", set()),
        ("Turkey praised the presidency of NATO.", set()),
    ],
)
def test_members_that_are_counted_seated_or_owned(extractor: RulesExtractor, text: str, members: set[str]) -> None:
    assert {a for a, relation, _ in claims(extractor, text) if relation == "MEMBER_OF"} == members


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Chad are outside the European Union.",
        "Norway and Chad have stayed outside the European Union.",
        "Norway and Chad, neither of which belongs to the European Union, met Peru.",
    ],
)
def test_who_is_outside_is_no_member(extractor: RulesExtractor, text: str) -> None:
    found = {(a, polarity) for (a, relation, _), polarity, _ in told(extractor, text) if relation == "MEMBER_OF"}
    assert found == {("NOR", "negative"), ("TCD", "negative")}


@pytest.mark.parametrize(
    ("text", "allied"),
    [
        ("Turkey met Greece. The two NATO allies will meet again.", True),
        ("Turkey met Greece. The two countries are NATO allies.", True),
        ("Turkey met Greece. The two NATO members will meet again.", False),
        ("Turkey met Greece. The two countries wrote to NATO allies.", False),
    ],
)
def test_allies_in_an_organization_are_allied(extractor: RulesExtractor, text: str, *, allied: bool) -> None:
    assert (("GRC", "ALLIED_WITH", "TUR") in claims(extractor, text)) is allied
