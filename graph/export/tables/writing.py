"""Tables written a row at a time: CSV as neo4j-admin reads it, and Parquet."""

import importlib
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Final, Protocol, Self

from graph.errors import ExportError
from graph.export.text import encodable

#: What stands between the values of a list: no name holds it (U+001F, the unit separator).
SEPARATOR: Final = "\x1f"
_ROWS: Final = 10_000
#: Columns by header, each with the kind of its values: text, integer, number or list.
Columns = dict[str, str]
_ARROW: Final = {"text": "string", "integer": "int64", "number": "float64", "list": "string"}


class Table(Protocol):
    """Takes rows."""

    def add(self, row: Sequence[object]) -> None:
        """Write a row, values in the order of the columns."""

    def close(self) -> None:
        """End the file."""


class CsvTable:
    """CSV in which an empty field is no value, and an empty text is in quotes."""

    def __init__(self, path: Path, columns: Columns) -> None:
        self._stream: IO[bytes] = path.open("wb")
        self._stream.write((",".join(columns) + "\n").encode())

    def add(self, row: Sequence[object]) -> None:
        """Write a row."""
        self._stream.write((",".join(map(_field, row)) + "\n").encode())

    def close(self) -> None:
        """End the file."""
        self._stream.close()


class ParquetTable:
    """Parquet by row groups, so that memory does not grow with the table."""

    def __init__(self, path: Path, columns: Columns) -> None:
        try:
            self._arrow: Any = importlib.import_module("pyarrow")
            parquet: Any = importlib.import_module("pyarrow.parquet")
        except ImportError as error:
            raise ExportError("Parquet needs pyarrow", remedy="pip install 'amity[parquet]'") from error
        pa = self._arrow
        kinds = {name: pa.type_for_alias(alias) for name, alias in _ARROW.items()}
        # neo4j-admin 5.26 reads no lists from Parquet, neither as such nor taken apart: they are joined text there.
        plain = {header: header.partition(":")[0] if kind == "list" else header for header, kind in columns.items()}
        self._schema = pa.schema([(plain[header], kinds[kind]) for header, kind in columns.items()])
        self._writer = parquet.ParquetWriter(path, self._schema)
        self._rows: list[Sequence[object]] = []

    def add(self, row: Sequence[object]) -> None:
        """Write a row."""
        joined = (SEPARATOR.join(v) if isinstance(v, list | tuple) else v for v in row)
        self._rows.append([encodable(v) if isinstance(v, str) else v for v in joined])
        if len(self._rows) == _ROWS:
            self._flush()

    def close(self) -> None:
        """End the file."""
        self._flush()
        self._writer.close()

    def _flush(self) -> None:
        if self._rows:
            arrays = [
                self._arrow.array(list(column), type=field.type)
                for column, field in zip(zip(*self._rows, strict=True), self._schema, strict=True)
            ]
            self._writer.write_table(self._arrow.Table.from_arrays(arrays, schema=self._schema))
            self._rows = []


class Tables:
    """The tables of one folder; a context manager that ends them all."""

    def __init__(self, folder: Path, kind: str) -> None:
        self._folder, self._kind = folder, kind
        self._open = ExitStack()
        self.paths: list[Path] = []

    def table(self, name: str, columns: Columns) -> Table:
        """Open a table."""
        path = self._folder / f"{name}.{self._kind}"
        table: Table = ParquetTable(path, columns) if self._kind == "parquet" else CsvTable(path, columns)
        self._open.callback(table.close)
        self.paths.append(path)
        return table

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()


def _field(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        value = SEPARATOR.join(map(str, value))
    if isinstance(value, str):
        return '"' + encodable(value).replace('"', '""') + '"'
    return repr(value)
