import csv
import io

from graph.entity import Entity
from graph.evidence import Evidence
from graph.export.forms.dyadyear import COLUMNS
from graph.statement import Statement
from tests.graph.export.sample import CHINA, DOCUMENTS, RUSSIA, STATEMENTS
from tests.graph.export.writing import written


def rows(*statements: Statement) -> list[dict[str, str]]:
    data = written(statements or STATEMENTS, DOCUMENTS, form="dyadyear").decode()
    return list(csv.DictReader(io.StringIO(data, newline="")))


def shown(row: dict[str, str]) -> dict[str, str]:
    return {key: value for key, value in row.items() if value != "0"}


def test_a_statement_counts_once_in_each_year_that_it_is_stated_of() -> None:
    both = {"state_a": "CHN", "state_b": "RUS", "name_a": "China", "name_b": "Russia", "cooperation": "1",
            "documents": "1", "cooperates_with": "1"}  # fmt: skip
    assert [shown(row) for row in rows()] == [{"year": "2022", **both}, {"year": "2023", **both}]


def test_conflict_and_cooperation_of_one_year_stand_in_one_row() -> None:
    france = Entity("country/FRA", "Country", "France")
    dated = [Evidence(f"d-{n}", "text", 0, 4, date="1999-01-01") for n in range(3)]
    (row,) = rows(
        Statement(RUSSIA, "ACCUSES", france, evidence=tuple(dated[:2])),
        Statement(france, "AIDS", RUSSIA, evidence=(dated[0],)),
        Statement(france, "REQUESTS", RUSSIA, evidence=(dated[2],)),
        Statement(france, "THREATENS", RUSSIA, "negative", evidence=(dated[2],)),
        Statement(france, "COERCES", RUSSIA, modality="possible", evidence=(dated[2],)),
        Statement(CHINA, "AIDS", RUSSIA, evidence=(Evidence("d-9", "text", 0, 4),)),
    )
    assert shown(row) == {
        "year": "1999", "state_a": "FRA", "state_b": "RUS", "name_a": "France", "name_b": "Russia",
        "cooperation": "1", "conflict": "1", "neutral": "1", "documents": "3", "accuses": "1", "aids": "1",
        "requests": "1",
    }  # fmt: skip


def test_every_relation_between_states_has_a_column() -> None:
    assert {"allied_with", "disputes_with", "sanctions"} < set(COLUMNS)
    assert "leads" not in COLUMNS
