"""Runs queries in a process of their own, within their limits."""

import json
import os
import select
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from graph.sparql.errors import SparqlError, SparqlTimeoutError
from graph.sparql.guard import refuse
from graph.sparql.limits import Limits
from graph.sparql.mirror import Mirror

_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query found."""

    #: `rows`, `boolean` or `triples`.
    kind: str
    #: The form of `data`: JSON, XML, CSV or TSV; for triples turtle, ntriples, jsonld or rdfxml.
    form: str
    data: bytes
    #: There was more than the limit lets through.
    cut: bool


class Runner:
    """Asks the copy of the graph, one query at a time; a context manager that ends its process."""

    def __init__(self, mirror: Mirror, limits: Limits = Limits()) -> None:  # noqa: B008 - frozen
        self._mirror = mirror
        self.limits = limits
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def ask(
        self,
        query: str,
        *,
        results: str = "JSON",
        triples: str = "turtle",
        default_graphs: Sequence[str] = (),
        named_graphs: Sequence[str] = (),
    ) -> Answer:
        """Run a query. Without FROM or graphs given here it sees all graphs as one, and each by GRAPH.

        Args:
            query: SPARQL 1.1; the prefixes of the exports need not be declared.
            results: JSON, XML, CSV or TSV, for SELECT and ASK.
            triples: turtle, ntriples, jsonld or rdfxml, for CONSTRUCT and DESCRIBE.
            default_graphs: IRIs of the graphs that it sees as one.
            named_graphs: IRIs of those that GRAPH reaches.

        Raises:
            SparqlRefusedError: It would write, or reach another address.
            SparqlTimeoutError: It took longer than the limit.
            SparqlError: It cannot be parsed or run.
        """
        refuse(query, characters=self.limits.characters)
        asked = {
            "folder": str(self._mirror.folder), "query": query, "prefixes": self._mirror.names.prefixes,
            "rows": self.limits.rows, "seconds": self.limits.seconds, "results": results, "triples": triples,
            "default": list(default_graphs), "named": list(named_graphs),
        }  # fmt: skip
        with self._lock:
            head, data = self._exchange(json.dumps(asked).encode() + b"\n")
        if "error" in head:
            what = " ".join(str(head["what"]).split())[:300]
            said = "the query is no SPARQL" if head["error"] == "syntax" else "the query cannot be run"
            raise SparqlError(f"{said} ({what})", remedy="Mend the query")
        return Answer(head["kind"], head["form"], data, cut=head["cut"])

    def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for stream in (process.stdin, process.stdout):
                if stream:
                    stream.close()

    def _exchange(self, request: bytes) -> tuple[dict[str, Any], bytes]:
        process = self._running()
        if process.stdin is None or process.stdout is None:
            raise SparqlError("the process has no pipes", remedy="Report this")
        deadline = time.monotonic() + self.limits.seconds
        buffer = b""
        try:
            process.stdin.write(request)
            process.stdin.flush()
            while b"\n" not in buffer:
                buffer += self._read(process.stdout.fileno(), deadline)
            line, _, data = buffer.partition(b"\n")
            head: dict[str, Any] = json.loads(line)
            parts, missing = [data], head["bytes"] - len(data)
            while missing > 0:
                parts.append(self._read(process.stdout.fileno(), deadline))
                missing -= len(parts[-1])
        except OSError as error:
            self.close()
            raise SparqlError(f"the process that runs queries ended ({error})", remedy="Ask for less") from error
        except BaseException:
            self.close()
            raise
        return head, b"".join(parts)

    def _read(self, descriptor: int, deadline: float) -> bytes:
        ready, _, _ = select.select([descriptor], [], [], max(0.0, deadline - time.monotonic()))
        if not ready:
            raise SparqlTimeoutError(
                f"the query was not done after {self.limits.seconds:g} seconds",
                remedy="Ask for less, or give more time",
            )
        data = os.read(descriptor, _CHUNK)
        if not data:
            raise SparqlError("the query needs more memory than it may have", remedy="Ask for less at once")
        return data

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self.close()
            paths = os.pathsep.join(path or str(Path.cwd()) for path in sys.path)
            self._process = subprocess.Popen(  # noqa: S603 - our own module
                [sys.executable, "-P", "-m", "graph.sparql.worker", str(self.limits.memory)],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, bufsize=0,
                env=os.environ | {"PYTHONPATH": paths},
            )  # fmt: skip
        return self._process

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
