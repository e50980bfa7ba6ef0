"""Which leader a name means."""

from typing import Literal

import pytest

from loaders.extraction.leaders import acts_for, choose_leader
from loaders.extraction.offices import Office, office
from loaders.gazetteer import Actor, Gazetteer, Name, Term


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.load()


def chosen(
    gazetteer: Gazetteer, name: str, *, title: str | None = None, date: str | None = None, alone: bool = False
) -> str | None:
    held = office(title, 0, None) if title is not None else None
    found = choose_leader(gazetteer, name, office=held, date=date, alone=alone)
    return found.id if found is not None else None


def test_a_full_name_is_enough(gazetteer: Gazetteer) -> None:
    assert chosen(gazetteer, "Angela Merkel") == "leader/angela-merkel"


@pytest.mark.parametrize(
    ("date", "expected"), [("1990-08-02", "leader/george-h-w-bush"), ("2004-05-06", "leader/george-w-bush")]
)
def test_a_shared_family_name_is_told_by_the_date(gazetteer: Gazetteer, date: str, expected: str) -> None:
    assert chosen(gazetteer, "Bush", title="President", date=date) == expected


def test_a_slip_in_a_titled_name_is_forgiven(gazetteer: Gazetteer) -> None:
    assert chosen(gazetteer, "Angella Merkel", title="Chancellor") == "leader/angela-merkel"


@pytest.mark.parametrize("title", [None, "Chancellor"])
@pytest.mark.parametrize("name", ["Wilhelmina Merkel", "Qwertz Uiop", "A"])
def test_another_person_is_not_taken_for_a_leader(gazetteer: Gazetteer, name: str, title: str | None) -> None:
    assert chosen(gazetteer, name, title=title) is None


def test_a_slip_without_a_title_is_another_person(gazetteer: Gazetteer) -> None:
    assert chosen(gazetteer, "Angella Merkel") is None


def test_a_family_name_alone_must_be_unmistakable(gazetteer: Gazetteer) -> None:
    assert chosen(gazetteer, "Merkel", alone=True) == "leader/angela-merkel"
    assert chosen(gazetteer, "Bush", alone=True) is None
    assert chosen(gazetteer, "Kim", alone=True) is None


def leader(*terms: Term) -> Actor:
    names = (Name("Tolo Bandera", "name"),)
    return Actor("leader/tolo-bandera", "Leader", "Tolo Bandera", "leader", names, terms=terms, state="country/BEN")


def term(of: str, relation: Literal["LEADS", "SERVES"], title: str, start: str, end: str | None) -> Term:
    return Term(of=of, relation=relation, office=title, start=start, end=end)


MINISTER = term("country/ZMB", "SERVES", "minister of foreign affairs", "2001-01-01", "2005-01-01")
SECRETARY = term("organization/nato", "LEADS", "secretary general", "2010-01-01", "2014-01-01")


@pytest.mark.parametrize(
    ("date", "title", "expected"),
    [
        ("2003-05-05", None, "country/ZMB"),
        ("2012-05-05", None, "organization/nato"),
        (None, "Foreign Minister", "country/ZMB"),
        (None, "Secretary General", "organization/nato"),
        (None, None, "organization/nato"),
        ("2003-05-05", "Secretary General", "country/ZMB"),
    ],
)
def test_whom_a_leader_acts_for_is_told_by_date_then_title(date: str | None, title: str | None, expected: str) -> None:
    held: Office | None = office(title, 0, None) if title is not None else None
    assert acts_for(leader(MINISTER, SECRETARY), date, held) == expected


def test_a_leader_without_terms_acts_for_their_state() -> None:
    assert acts_for(leader(), "2003-05-05", None) == "country/BEN"


def test_an_empty_name_is_nobodys(gazetteer: Gazetteer) -> None:
    titled = Office("president", "LEADS", 0, None, None)
    assert choose_leader(gazetteer, "", office=titled, date=None, alone=False) is None
