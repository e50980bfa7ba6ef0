"""The golden files. ``python -m tests.graph.export.golden`` writes them anew: read the difference first."""

from pathlib import Path

from graph.export import FORMS
from tests.graph.export.sample import DOCUMENTS, STATEMENTS
from tests.graph.export.writing import fit, written

FOLDER = Path(__file__).parent / "golden"


def path(form: str) -> Path:
    return FOLDER / f"sample.{FORMS[form].extension}"


if __name__ == "__main__":
    for name in FORMS:
        path(name).write_bytes(written(fit(STATEMENTS, name), DOCUMENTS, form=name))
