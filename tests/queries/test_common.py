import re

import pytest

from graph.ontology import CONFLICT, CONTEXTS, COOPERATION, RELATION_TYPES
from queries import load_presets
from queries.common import COMMON, FORMS

PRESETS = load_presets()
#: Relations of cooperation between two actors, as against those to an exercise, agreement or organization.
DYADIC = {name for name in COOPERATION if RELATION_TYPES[name].allows("Country", "Country")}


def squeezed(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("name", sorted(PRESETS))
def test_common_parameters_are_applied_in_one_form(name: str) -> None:
    preset = PRESETS[name]
    text = squeezed(preset.cypher)
    for parameter in preset.parameters:
        if COMMON.get(parameter.name) is not parameter:
            continue
        used = len(re.findall(rf"\${parameter.name}\b", text))
        for form in FORMS[parameter.name]:
            pattern = re.escape(squeezed(form)).replace(r"\{x\}", r"(\w+)", 1).replace(r"\{x\}", r"\1")
            used -= len(re.findall(pattern, text)) * form.count(f"${parameter.name}")
        assert used == 0, f"{name} uses ${parameter.name} in a form of its own"


@pytest.mark.parametrize("name", sorted(PRESETS))
def test_lists_of_relations_are_those_of_the_ontology(name: str) -> None:
    text = squeezed(PRESETS[name].cypher)
    lists = [re.findall(r"'([A-Z_]+)'", found) for found in re.findall(r"\[('[A-Z_]+'(?:, '[A-Z_]+')+)\]", text)]
    types = [re.findall(r"\w+", found) for found in re.findall(r"\[r:([A-Z_| ]+)\]", text)]
    for relations in lists + types:
        assert set(relations) <= set(RELATION_TYPES)
        if len(relations) > 2:
            assert set(relations) in (DYADIC, set(CONFLICT), DYADIC | set(CONFLICT)), relations


def test_contexts_of_partners_are_those_of_the_ontology() -> None:
    text = squeezed(PRESETS["partners"].cypher)
    listed = re.search(r"\[c IN \[([^]]+)\]", text)
    assert listed is not None
    assert re.findall(r"'(\w+)'", listed[1]) == [context for context in CONTEXTS if context != "none"]


def test_every_common_parameter_has_a_form() -> None:
    assert set(FORMS) == set(COMMON)
