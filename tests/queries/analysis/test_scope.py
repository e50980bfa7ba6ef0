from typing import Any

import pytest

from queries.analysis.scope import COOPERATING, RELATIONS, SIGNED, scope
from queries.errors import ParameterError


def test_by_default_ties_are_cooperation_without_membership() -> None:
    assert scope(relations=None, signed=False).relations == COOPERATING
    assert {"ALLIED_WITH", "COOPERATES_WITH", "SUPPLIES_ARMS_TO"} < set(COOPERATING)
    assert not {"MEMBER_OF", "PARTY_TO", "PARTICIPATES_IN", "ACCUSES", "LEADS"} & set(COOPERATING)


def test_measures_of_both_take_conflict_too() -> None:
    found = scope(relations=None, signed=True).relations
    assert found == SIGNED
    assert {"ALLIED_WITH", "ASSAULTS", "DISPUTES_WITH"} < set(found)
    assert not {"LEADS", "REQUESTS", "MEMBER_OF"} & set(found)


def test_any_relation_between_actors_may_be_chosen() -> None:
    assert scope(relations=["MEMBER_OF", "ASSAULTS"], signed=False).relations == ("MEMBER_OF", "ASSAULTS")
    assert scope(relations=["MEMBER_OF"], signed=True).relations == ("MEMBER_OF",)
    assert not {"PARTY_TO", "PARTICIPATES_IN", "HOSTS"} & set(RELATIONS)


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        ({"relations": ["HATES"], "signed": False}, "relations cannot be"),
        ({"relations": ["LEADS"], "signed": True}, "relations cannot be"),
        ({"relations": [], "signed": False}, "relations cannot be"),
        ({"actors": ["Exercise"]}, "actors cannot be"),
        ({"modalities": ["certain"]}, "modalities cannot be"),
        ({"min_belief": 1.5}, "min_belief cannot be"),
        ({"context": "naval"}, "context cannot be"),
        ({"as_of": "last year"}, "as_of cannot be"),
    ],
)
def test_a_filter_that_is_none_is_refused(chosen: dict[str, Any], said: str) -> None:
    with pytest.raises(ParameterError, match=said):
        scope(**({"relations": None, "signed": False} | chosen))
