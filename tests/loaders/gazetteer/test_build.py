"""Building the data: the notation of the overlays and the readers of the sources."""

from importlib.resources import files
from pathlib import Path

import orjson
import pytest

from loaders.gazetteer.actor import Actor
from loaders.gazetteer.name import Name
from loaders.gazetteer.term import Term
from scripts.gazetteer import factbook, phoenix
from scripts.gazetteer.countries import countries
from scripts.gazetteer.leaders import Person, people
from scripts.gazetteer.merge import People
from scripts.gazetteer.organizations import organizations
from scripts.gazetteer.overlay import names
from scripts.gazetteer.record import distinct, record

TURKEY = Actor("country/TUR", "Country", "Turkey", "state", (Name("Turkey", "name"),))


def test_flags_set_kind_case_and_reasons() -> None:
    found = list(names("Turkey{common-word,cs}; ROK{acronym};Peking{capital,historical}", "name"))
    assert found == [
        Name("Turkey", "name", case_sensitive=True, ambiguous="common-word"),
        Name("ROK", "acronym", case_sensitive=True),
        Name("Peking", "capital", case_sensitive=True, ambiguous="historical"),
    ]


@pytest.mark.parametrize(
    ("cell", "texts"),
    [
        ("Afghan+s", ["Afghan", "Afghans"]),
        ("Irish*", ["Irishman", "Irishmen", "Irishwoman", "Irishwomen"]),
        ("Saint Lucia", ["Saint Lucia", "St. Lucia", "St Lucia"]),
        ("P5+1", ["P5+1"]),
        ("OPEC+", ["OPEC+"]),
    ],
)
def test_short_forms_are_spelt_out(cell: str, texts: list[str]) -> None:
    assert [name.text for name in names(cell, "name")] == texts


def test_a_name_is_kept_once_and_without_its_article() -> None:
    kept = distinct([Name("Sudan", "name"), Name("The Sudan", "name"), Name("SUDAN", "name"), Name("SD", "code")])
    assert [name.text for name in kept] == ["Sudan", "SD"]


def test_a_record_leaves_out_what_is_empty() -> None:
    assert record(TURKEY) == {
        "id": "country/TUR", "type": "Country", "kind": "state", "name": "Turkey", "names": [["Turkey", "name"]],
    }  # fmt: skip


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    (tmp_path / "factbook_cc0").mkdir()
    (tmp_path / "phoenix_dictionaries_mit").mkdir()
    row = {
        "name": "Turkey",
        "chief_of_state": "President Recep Tayyip ERDOGAN (since 28 August 2014)",
        "head_of_government": "Interim Prime Minister Gen. Jose Ulises LOPEZ Garcia (since March 2018); note",
    }
    (tmp_path / "factbook_cc0" / "factbook_extract.jsonl").write_bytes(orjson.dumps(row))
    (tmp_path / "phoenix_dictionaries_mit" / "Phoenix.Countries.actors.txt").write_text(
        "# comment\nMALI_  [MLI]\n+MALIAN_\n\n"
        "ALPHA_OUMAR_KONARE_  ; CountryInfo.txt\n+A_O_KONARE_\n+PRESIDENT_KONARE_\n"
        "\t[MLIELI 640101-920608]\n\t[MLIGOV 920608-020608]\n\t[MLIGOV >130904]\n"
        "ABD_AL_RAHMAN_OULD_X_\n\t[MLIGOVMIL 030301-041130]\n"
        "SIR_JOHN_MCDOE_III_\n\t[MLIELI]\n\t[MLIGOV 19310101-19320101]\n"
        "NOT_A_HEAD_\n\t[MLIGOV 030101-031031]\n",
        encoding="latin-1",
    )
    return tmp_path


def test_heads_come_from_the_factbook_with_office_name_and_date(sources: Path) -> None:
    ((country, row),) = factbook.read(sources, [TURKEY])
    president, minister = factbook.heads(country, row)
    assert (president.name, president.family) == ("Recep Erdogan", "Erdogan")
    assert [name.text for name in president.others] == ["Recep Tayyip Erdogan"]
    assert president.terms == [Term("president", "country/TUR", "2014-08-28", None, "LEADS")]
    assert minister.name == "Jose Lopez"
    assert minister.terms == [Term("prime minister", "country/TUR", "2018-03", None, "LEADS")]


def test_heads_and_defence_ministers_come_from_phoenix_in_proper_case(sources: Path) -> None:
    found = {person.name: person for person in phoenix.people(sources)}
    assert set(found) == {"Alpha Oumar Konare", "Abd al-Rahman Ould X", "John McDoe III"}
    konare = found["Alpha Oumar Konare"]
    assert [name.text for name in konare.others] == ["A O Konare"]
    head = "head of state or government"
    assert konare.terms == [
        Term(head, "country/MLI", "1992-06-08", "2002-06-08", "LEADS"),
        Term(head, "country/MLI", "2013-09-04", None, "LEADS", "2013-09-04"),
    ]
    assert found["Abd al-Rahman Ould X"].terms[0].relation == "SERVES"
    assert found["John McDoe III"].terms[0].start == "1931-01-01"


def test_a_person_of_two_sources_is_one_with_both_spellings() -> None:
    term = Term("president", "country/RUS", "1999-12-31", None, "LEADS")
    known = People([Person("Sergei Lavrov", terms=[term])])
    known.add(Person("Sergey Lavrov", terms=[Term("x", "country/RUS", "2003-01-01", None, "SERVES")]))
    known.add(Person("Sergei Lavrov", terms=[Term("x", "country/UKR", "2003-01-01", None, "SERVES")]))
    (actor,) = known.actors()
    assert [name.text for name in actor.names] == ["Sergei Lavrov", "Sergey Lavrov"]
    assert actor.terms == (term,)


def test_of_a_shortened_name_only_the_full_form_is_taken_over() -> None:
    term = Term("president", "country/GUY", "2020-08-02", None, "LEADS")
    full = Name("Mohammed Irfaan Ali", "name")
    known = People([Person("Irfaan Ali", others=[full], terms=[term])])
    spelt = Name("Mohammed Irfan Ali", "name")
    known.add(Person("Mohammed Ali", others=[full, spelt], terms=[term], shortened=True))
    (actor,) = known.actors()
    assert [name.text for name in actor.names] == ["Irfaan Ali", "Mohammed Irfaan Ali", "Mohammed Irfan Ali"]


def test_the_committed_data_are_built_from_the_overlays_of_today() -> None:
    lines = (files("loaders.gazetteer") / "data" / "actors.jsonl").read_bytes().splitlines()
    committed = {entry["id"]: entry for entry in map(orjson.loads, lines)}
    fresh = [record(actor) for actor in organizations()]
    assert [entry["id"] for entry in fresh if committed.get(entry["id"]) != entry] == []
    states = {actor.id: {(n.text, n.kind) for n in actor.names} for actor in countries({})}
    held = {i: {(row[0], row[1]) for row in committed[i]["names"]} for i in states}
    assert {i: names - held[i] for i, names in states.items() if names - held[i]} == {}
    people_of_today = {i: person.actor().terms for i, person in people().items()}
    kept = {i: tuple(Term(*row) for row in committed[i]["terms"]) for i in people_of_today}
    assert [i for i, terms in people_of_today.items() if kept[i] != terms] == []
