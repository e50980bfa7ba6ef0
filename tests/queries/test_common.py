import re

import pytest

from graph.ontology import CONFLICT, CONTEXTS, COOPERATION, RELATION_TYPES
from queries import load_presets
from queries.common import COMMON, FORMS
from queries.cypher import parameters

PRESETS = load_presets()
#: Relations of cooperation between two actors, as against those to an exercise, agreement or organization.
DYADIC = {name for name in COOPERATION if RELATION_TYPES[name].allows("Country", "Country")}
#: The sets of more than two relations that presets may be about.
SETS = (
    DYADIC,
    set(CONFLICT),
    DYADIC | set(CONFLICT),
    set(COOPERATION) - DYADIC,
    {name for name, kind in RELATION_TYPES.items() if kind.symmetric},
    # What binds: alliances, agreements and blocs.
    {"ALLIED_WITH", "PARTY_TO", "MEMBER_OF"},
)


def queries(name: str) -> list[str]:
    preset = PRESETS[name]
    return [squeezed(text) for text in (preset.cypher, preset.graph) if text is not None]


def squeezed(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("name", sorted(PRESETS))
def test_common_parameters_are_applied_in_one_form(name: str) -> None:
    shared = [p.name for p in PRESETS[name].parameters if COMMON.get(p.name) is p]
    for text in queries(name):
        for parameter in shared:
            used = len(re.findall(rf"\${parameter}\b", text))
            for form in FORMS[parameter]:
                pattern = re.escape(squeezed(form)).replace(r"\{x\}", r"(\w+)", 1).replace(r"\{x\}", r"\1")
                used -= len(re.findall(pattern, text)) * form.count(f"${parameter}")
            assert used == 0, f"{name} uses ${parameter} in a form of its own"


@pytest.mark.parametrize("name", sorted(name for name, preset in PRESETS.items() if preset.graph))
def test_both_views_take_the_same_parameters(name: str) -> None:
    preset = PRESETS[name]
    assert preset.drawn is not None
    assert preset.drawn.parameters == preset.parameters
    assert set(parameters(preset.cypher)) == {p.name for p in preset.parameters}


@pytest.mark.parametrize("name", sorted(PRESETS))
def test_lists_of_relations_are_those_of_the_ontology(name: str) -> None:
    text = " ".join(queries(name))
    lists = [re.findall(r"'([A-Z_]+)'", found) for found in re.findall(r"\[('[A-Z_]+'(?:, '[A-Z_]+')+)\]", text)]
    types = [re.findall(r"\w+", found) for found in re.findall(r"\[r:([A-Z_| ]+)\]", text)]
    for relations in lists + types:
        assert set(relations) <= set(RELATION_TYPES)
        if len(relations) > 2:
            assert set(relations) in SETS, relations


def test_levels_of_escalation_are_in_the_order_of_the_ontology() -> None:
    ladder = re.search(r"\[([^]]+)\] AS ladder", squeezed(PRESETS["escalation"].cypher))
    assert ladder is not None
    assert re.findall(r"'(\w+)'", ladder[1]) == list(CONFLICT)


def test_contexts_of_partners_are_those_of_the_ontology() -> None:
    text = squeezed(PRESETS["partners"].cypher)
    listed = re.search(r"\[c IN \[([^]]+)\]", text)
    assert listed is not None
    assert re.findall(r"'(\w+)'", listed[1]) == [context for context in CONTEXTS if context != "none"]


def test_every_common_parameter_has_a_form() -> None:
    assert set(FORMS) == set(COMMON)
