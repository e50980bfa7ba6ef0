"""`amity formats`."""

import json

from click.testing import CliRunner

from amity.cli.main import main
from loaders.documents import formats


def test_every_format_is_listed_with_what_reads_it() -> None:
    result = CliRunner().invoke(main, ["formats", "--json"])
    assert result.exit_code == 0
    rows = json.loads(result.stdout)
    assert [row["media_type"] for row in rows] == [known.media_type for known in formats()]
    pdf = next(row for row in rows if row["media_type"] == "application/pdf")
    assert pdf == {
        "format": "PDF", "endings": ".pdf", "holds": "document", "library": "pypdfium2",
        "media_type": "application/pdf",
    }  # fmt: skip
    assert {row["holds"] for row in rows} == {"document", "collection"}


def test_a_person_sees_a_table() -> None:
    result = CliRunner().invoke(main, ["formats", "--table"])
    assert result.exit_code == 0
    assert "pypdfium2" in result.stdout
