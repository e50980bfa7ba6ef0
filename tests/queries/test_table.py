import pytest

from queries import Table

TABLE = Table(("name", "n"), (("Russia", 1), ("China", 2)))


def test_records_and_columns() -> None:
    assert list(TABLE.records()) == [{"name": "Russia", "n": 1}, {"name": "China", "n": 2}]
    assert TABLE.column("n") == (1, 2)
    assert len(TABLE) == 2


def test_an_absent_column_is_an_error() -> None:
    with pytest.raises(ValueError, match="not in tuple"):
        TABLE.column("m")
