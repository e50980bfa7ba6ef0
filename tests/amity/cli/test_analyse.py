"""`amity analyse` on both stores."""

import csv
import io
import json

import pytest

from graph.entity import Entity
from graph.evidence import Evidence
from graph.statement import Statement
from graph.store import Store
from queries.analysis import MEASURES
from tests.amity.conftest import CommandLine
from tests.queries.fixture_graph import documents, statements


@pytest.fixture
def known(amity: CommandLine, store: Store) -> CommandLine:
    """Return the command line on a store that holds the fixture graph."""
    store.load(statements(), documents())
    return amity


def test_measures_are_listed(amity_alone: CommandLine) -> None:
    answer = amity_alone("analyse")
    assert [row["measure"] for row in json.loads(answer.out)] == list(MEASURES)
    assert json.loads(answer.out)[1]["writes"] == ["analysis_betweenness"]


@pytest.mark.parametrize("name", MEASURES)
def test_every_measure_answers_as_json_table_and_csv(known: CommandLine, name: str) -> None:
    answer = known("analyse", name)
    found = json.loads(answer.out)
    assert (answer.code, answer.err) == (0, "")
    assert tuple(found[0]) == MEASURES[name].columns
    table = known("--table", "analyse", name)
    assert table.err.startswith("13 actors, 1")
    assert not {"id", "ids"} & set(table.out.splitlines()[1].split())
    read = list(csv.reader(io.StringIO(known("analyse", name, "--csv").out, newline="")))
    assert tuple(read[0]) == MEASURES[name].columns
    assert len(read) == len(found) + 1


def test_a_table_for_people(known: CommandLine) -> None:
    answer = known("--table", "analyse", "degree", "--limit", "2")
    lines = [line.split("  ") for line in answer.out.splitlines() if "Country" in line]
    assert [[cell.strip() for cell in line if cell.strip()] for line in lines] == [
        ["United States", "Country", "6", "5.35", "0.5"], ["China", "Country", "3", "2.65", "0.25"],
    ]  # fmt: skip
    assert answer.err == "13 actors, 15 ties.\n11 more: raise --limit.\n"


def test_small_shares_keep_digits_that_count(known: CommandLine) -> None:
    out = known("--table", "analyse", "pagerank", "--limit", "1").out
    assert "0.196" in out


def test_options_reach_the_measure(known: CommandLine) -> None:
    def partners(*options: str) -> dict[str, int]:
        return {row["actor"]: row["partners"] for row in json.loads(known("analyse", "degree", *options).out)}

    assert partners("--over", "allied_with", "--as-of", "1955") == {
        "United States": 3, "Australia": 1, "South Korea": 1, "United Kingdom": 1,
    }  # fmt: skip
    assert partners("--among", "leader") == {"Kim Jong Un": 1, "Vladimir Putin": 1}
    assert partners("--actor", "Tokyo", "--min-belief", "0.8") == {"Japan": 1}
    assert partners("--since", "2018", "--until", "2018", "--context", "military")["Russia"] == 1
    assert partners("--modality", "planned") == {"Australia": 1, "China": 1, "India": 1, "Japan": 2, "Russia": 1}
    assert partners("--modality", "planned", "--possible") == partners(
        "--modality", "planned", "--modality", "possible"
    )


def test_periods_one_after_the_other(known: CommandLine) -> None:
    answer = known("analyse", "balance", "--per", "5years", "--since", "2015")
    assert [(row["period"], row["triads"]) for row in json.loads(answer.out)] == [("2015–2019", 1), ("2020–2024", 7)]


def test_what_was_left_out_is_said_to_programs_too(known: CommandLine) -> None:
    answer = known("analyse", "degree", "--per", "year", "--over", "SUPPLIES_ARMS_TO")
    assert answer.err == "Nothing ties these actors in 2019 to 2022.\n"


def test_an_empty_graph_is_said_to_be_empty(amity: CommandLine) -> None:
    answer = amity("--table", "analyse", "degree")
    assert (answer.code, answer.out, answer.err) == (0, "", "The graph is empty: nothing has been loaded.\n")
    assert json.loads(amity("analyse", "degree").out) == []


def test_no_tie_in_the_period_is_said(known: CommandLine) -> None:
    answer = known("--table", "analyse", "cores", "--until", "1900")
    assert (answer.code, answer.out, answer.err) == (0, "", "No tie between these actors passes the filters.\n")


def test_values_are_written_and_removed(known: CommandLine, store: Store) -> None:
    answer = known("analyse", "cores", "--write", "--limit", "1")
    assert len(json.loads(answer.out)) == 1
    assert answer.err == "Wrote analysis_core onto 13 nodes; amity analyse --remove takes them off.\n"
    known("analyse", "pagerank", "--write")
    assert store.annotation_names() == ["core", "pagerank"]
    assert json.loads(known("analyse", "cores", "--remove").out) == {"nodes_cleaned": 13}
    assert store.annotation_names() == ["pagerank"]
    assert json.loads(known("analyse", "--remove").out) == {"nodes_cleaned": 13}
    assert json.loads(known("analyse", "--remove").out) == {"nodes_cleaned": 0}


def test_nothing_is_written_unasked(known: CommandLine, store: Store) -> None:
    known("analyse", "cores")
    assert store.annotation_names() == []


def test_what_is_written_shows_in_no_answer_and_no_export(known: CommandLine) -> None:
    calls = (("export",), ("query", "run", "neighbourhood", "-p", "actor=Japan", "--view", "graph"))
    before = [known(*call).out for call in calls]
    known("analyse", "degree", "--write")
    assert [known(*call).out for call in calls] == before


def test_a_name_is_no_formula_in_csv(amity: CommandLine, store: Store) -> None:
    one, two = Entity("organization/a", "Organization", "=cmd()"), Entity("organization/b", "Organization", "B; “B”, b")
    store.load([Statement(one, "AIDS", two, evidence=(Evidence("d-1", "A aids B.", 0, 9, uri="a.txt"),))])
    rows = list(csv.DictReader(io.StringIO(amity("analyse", "degree", "--csv").out, newline="")))
    assert [row["actor"] for row in rows] == ["'=cmd()", "B; “B”, b"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["betweeness"], "[E511] no measure is called 'betweeness'. Did you mean betweenness."),
        (["degree", "--actor", "Ruritania"], "[E506] no actor is called 'Ruritania'"),
        (["degree", "--over", "HATES"], "[E504] relations cannot be"),
        (["triads", "--over", "LEADS"], "[E504] relations cannot be"),
        (["balance", "--write"], "[E504] balance tells nothing of single actors. Write another measure."),
    ],
)
def test_a_call_that_is_wrong_is_one_line(known: CommandLine, arguments: list[str], message: str) -> None:
    answer = known("analyse", *arguments)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.count("\n") == 1
    assert answer.err.startswith(f"Error: {message}")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--write"], "--write wants a measure"),
        (["degree", "--write", "--remove"], "Give one of --write and --remove"),
        (["degree", "--write", "--per", "year"], "A node holds the values of one period"),
        (["degree", "--csv", "--json"], "Give one of --csv and --json"),
        (["degree", "--per", "month"], "'month' is not one of"),
        (["degree", "--since", "soon"], "'soon' is no date"),
    ],
)
def test_options_that_do_not_go_together(amity_alone: CommandLine, arguments: list[str], message: str) -> None:
    answer = amity_alone("analyse", *arguments)
    assert (answer.code, answer.out) == (2, "")
    assert message in " ".join(answer.err.replace("│", " ").split())
