"""Forms that are several tables in a folder."""

import importlib
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType
from typing import Final

from graph.errors import ExportError
from graph.export.source import Source

#: What each form is for, with the module that writes it and the kind of its files.
FOLDER_FORMS: Final = MappingProxyType({
    "neo4j-csv": ("tables for neo4j-admin database import full", "neo4j", "csv"),
    "neo4j-parquet": ("the same as Parquet", "neo4j", "parquet"),
    "kgx-tsv": ("nodes.tsv and edges.tsv of the Knowledge Graph Exchange format", "kgx", "tsv"),
    "kgx-jsonl": ("nodes.jsonl and edges.jsonl of the same", "kgx", "jsonl"),
})  # fmt: skip


def write_folder(source: Source, folder: Path, *, form: str) -> tuple[Path, ...]:
    """Write the tables of a form into a folder, a row at a time, and return them.

    Raises:
        ExportError: There is no such form, the folder cannot be written, or what the form needs is not installed.
    """
    if form not in FOLDER_FORMS:
        near = get_close_matches(form, FOLDER_FORMS, n=1)
        hint = f"Did you mean {near[0]}? " if near else ""
        raise ExportError(f"there is no export form {form!r}", remedy=f"{hint}Use one of {', '.join(FOLDER_FORMS)}")
    _, module, kind = FOLDER_FORMS[form]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        files: tuple[Path, ...] = importlib.import_module(f"graph.export.tables.{module}").write(source, folder, kind)
    except OSError as error:
        raise ExportError(
            f"the folder cannot be written ({error.strerror or error})", where=str(folder), remedy="Name another"
        ) from error
    return files
