import io
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import graph.export
from graph.errors import ExportError
from graph.export import FORMS, form_named, write
from tests.graph.export.golden import path
from tests.graph.export.sample import DOCUMENTS, STATEMENTS
from tests.graph.export.writing import fit, written

ROOT = Path(__file__).parents[3]
DIGESTS = """
import hashlib
from graph.export import FORMS
from tests.graph.export.sample import DOCUMENTS, STATEMENTS
from tests.graph.export.writing import fit, written
for form in FORMS:
    print(form, hashlib.sha256(written(fit(STATEMENTS, form), DOCUMENTS, form=form)).hexdigest())
"""


@pytest.mark.parametrize("form", FORMS)
def test_sample_gives_the_golden_file(form: str) -> None:
    assert written(fit(STATEMENTS, form), DOCUMENTS, form=form) == path(form).read_bytes()


@pytest.mark.parametrize("form", FORMS)
def test_order_and_repetition_do_not_matter(form: str) -> None:
    statements = fit(STATEMENTS, form)
    data = written([*reversed(statements), *statements], [*reversed(DOCUMENTS), *DOCUMENTS], form=form)
    assert data == path(form).read_bytes()


def test_bytes_do_not_depend_on_the_hash_seed() -> None:
    outputs = {
        subprocess.run(
            [sys.executable, "-c", DIGESTS], cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert len(outputs) == 1
    assert len(outputs.pop().splitlines()) == len(FORMS)


@pytest.mark.parametrize("form", FORMS)
def test_stream_stays_open(form: str) -> None:
    stream = io.BytesIO()
    write(fit(STATEMENTS, form), DOCUMENTS, stream, form=form)
    assert not stream.closed


def test_forms_are_found_by_name_and_extension() -> None:
    assert form_named("turtle") is form_named(".TTL") is FORMS["turtle"]
    assert (
        len({form.extension for form in FORMS.values()})
        == len({form.media_type for form in FORMS.values()})
        == len(FORMS)
    )


def test_unknown_form_names_the_nearest() -> None:
    with pytest.raises(ExportError, match=r"\[E601\] there is no export form 'turtel'\. Did you mean turtle\?"):
        write((), (), io.BytesIO(), form="turtel")
    with pytest.raises(ExportError, match="Use one of turtle, ntriples"):
        form_named("xlsx")


def test_confidence_that_is_no_number_is_refused() -> None:
    broken = replace(STATEMENTS[0], evidence=(replace(STATEMENTS[0].evidence[0], confidence=float("inf")),))
    with pytest.raises(ExportError, match="inf is no number"):
        written([broken], form="turtle")


def test_the_list_of_forms_does_not_load_the_libraries() -> None:
    code = "import sys, graph.export; print(sorted({'rdflib', 'networkx'} & set(sys.modules)), len(graph.export.FORMS))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True, text=True)
    assert done.stdout == f"[] {len(FORMS)}\n"


def test_unknown_name_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'to_excel'"):
        graph.export.to_excel  # noqa: B018
