"""A read-only SPARQL 1.1 endpoint on this machine: the query operation of the SPARQL protocol over HTTP."""

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from queue import Empty, Queue
from typing import ClassVar
from urllib.parse import parse_qs, urlsplit

from graph.errors import StoreError
from graph.sparql.errors import SparqlBusyError, SparqlError, SparqlRefusedError, SparqlTimeoutError
from graph.sparql.limits import Limits
from graph.sparql.mirror import Mirror
from graph.sparql.negotiation import MEDIA_TYPES, chosen
from graph.sparql.runner import Answer, Runner

PATH = "/sparql"
_HOST = "127.0.0.1"
_BODY = 1_000_000
_DESCRIPTION = """@prefix sd: <http://www.w3.org/ns/sparql-service-description#> .

[] a sd:Service ;
    sd:endpoint <{address}> ;
    sd:supportedLanguage sd:SPARQL11Query ;
    sd:feature sd:UnionDefaultGraph ;
    sd:resultFormat <http://www.w3.org/ns/formats/SPARQL_Results_JSON>, <http://www.w3.org/ns/formats/SPARQL_Results_XML>,
        <http://www.w3.org/ns/formats/SPARQL_Results_CSV>, <http://www.w3.org/ns/formats/SPARQL_Results_TSV>,
        <http://www.w3.org/ns/formats/Turtle>, <http://www.w3.org/ns/formats/N-Triples>,
        <http://www.w3.org/ns/formats/JSON-LD>, <http://www.w3.org/ns/formats/RDF_XML> .
"""
_STATUS: Mapping[type[SparqlError], HTTPStatus] = {
    SparqlRefusedError: HTTPStatus.FORBIDDEN,
    SparqlTimeoutError: HTTPStatus.GATEWAY_TIMEOUT,
    SparqlBusyError: HTTPStatus.SERVICE_UNAVAILABLE,
    SparqlError: HTTPStatus.BAD_REQUEST,
}


@dataclass(frozen=True, slots=True)
class _Request:
    query: str | None = None
    update: bool = False
    default: list[str] = field(default_factory=list)
    named: list[str] = field(default_factory=list)


class Endpoint:
    """Serves queries over the copy of the graph until it is closed.

    Args:
        mirror: The copy.
        refresh: Called before queries, at most every `every` seconds: brings the copy up to date.
        limits: What a query may cost.
        port: 0 takes a free one.
        workers: Queries that run at a time; more wait, and are refused when they have waited as long as one may run.
    """

    def __init__(  # noqa: PLR0913 - what to serve, and within what
        self,
        mirror: Mirror,
        refresh: Callable[[], object],
        *,
        limits: Limits = Limits(),  # noqa: B008 - frozen
        port: int = 0,
        workers: int = 2,
        every: float = 5.0,
    ) -> None:
        self.limits = limits
        self._refresh, self._every, self._fresh_until = refresh, every, 0.0
        self._refreshing = threading.Lock()
        self._all = [Runner(mirror, limits) for _ in range(workers)]
        self._free: Queue[Runner] = Queue()
        for runner in self._all:
            self._free.put(runner)
        handler = type("Handler", (_Handler,), {"endpoint": self})
        self._server = ThreadingHTTPServer((_HOST, port), handler)
        self._server.daemon_threads = True

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self._server.server_address[1])

    @property
    def address(self) -> str:
        """Where to send queries."""
        return f"http://{_HOST}:{self.port}{PATH}"

    def serve(self) -> None:
        """Answer until `close` is called from another thread."""
        self._server.serve_forever(poll_interval=0.2)

    def close(self) -> None:
        """Stop answering."""
        self._server.shutdown()
        self._server.server_close()
        for runner in self._all:
            runner.close()

    @contextmanager
    def runner(self) -> Iterator[Runner]:
        """Lend a runner over an up-to-date copy."""
        with self._refreshing:
            if time.monotonic() >= self._fresh_until:
                self._refresh()
                self._fresh_until = time.monotonic() + self._every
        try:
            lent = self._free.get(timeout=self.limits.seconds)
        except Empty:
            raise SparqlBusyError("all workers are busy", remedy="Try again in a moment") from None
        try:
            yield lent
        finally:
            self._free.put(lent)


class _Handler(BaseHTTPRequestHandler):
    endpoint: ClassVar[Endpoint]
    protocol_version = "HTTP/1.1"
    server_version = "Amity"
    sys_version = ""
    #: Seconds that a client may be silent.
    timeout = 30

    def do_GET(self) -> None:
        self._handle(lambda: _fields(urlsplit(self.path).query))

    def do_POST(self) -> None:
        self._handle(self._posted)

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - http.server's signature
        """Keep silent: queries are nobody's business but the caller's."""

    def _handle(self, request: Callable[[], _Request]) -> None:
        if not self._is_for_us():
            return
        try:
            asked = request()
            if asked.update:
                raise SparqlRefusedError("updates are refused: SPARQL only reads here", remedy="Send a query")
            if asked.query is None:
                address = self.endpoint.address
                self._send(HTTPStatus.OK, "text/turtle", _DESCRIPTION.format(address=address).encode())
                return
            self._answer(asked, asked.query)
        except SparqlError as error:
            self._fail(_STATUS[type(error)], str(error))
        except StoreError as error:
            self._fail(HTTPStatus.SERVICE_UNAVAILABLE, str(error))
        except _Unfit as error:
            self._fail(error.status, str(error))

    def _is_for_us(self) -> bool:
        """Refuse other paths, and names that a foreign page has made to lead here."""
        host = (self.headers.get("Host") or "").rpartition(":")[0]
        if host not in {_HOST, "localhost"}:
            self._fail(HTTPStatus.MISDIRECTED_REQUEST, "this address serves 127.0.0.1 and localhost only")
            return False
        if urlsplit(self.path).path != PATH:
            self._fail(HTTPStatus.NOT_FOUND, f"the endpoint is {PATH}")
            return False
        return True

    def _posted(self) -> _Request:
        size = self.headers.get("Content-Length")
        if size is None or not size.isdigit():
            raise _Unfit(HTTPStatus.LENGTH_REQUIRED, "give a Content-Length")
        if int(size) > _BODY:
            self.close_connection = True
            raise _Unfit(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"the request is larger than {_BODY} bytes")
        body = self.rfile.read(int(size)).decode("utf-8", "replace")
        kind = self.headers.get_content_type()
        address = urlsplit(self.path).query
        if kind == "application/x-www-form-urlencoded":
            return _fields(f"{body}&{address}" if address else body)
        if kind == "application/sparql-query":
            graphs = _fields(address)
            return _Request(body, default=graphs.default, named=graphs.named)
        if kind == "application/sparql-update":
            return _Request(update=True)
        raise _Unfit(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, f"{kind} is no form of a SPARQL request")

    def _answer(self, asked: _Request, query: str) -> None:
        accept = self.headers.get("Accept") or "*/*"
        results, triples = chosen(accept, rows=True), chosen(accept, rows=False)
        if results is None and triples is None:
            raise _Unfit(HTTPStatus.NOT_ACCEPTABLE, f"there is {', '.join(MEDIA_TYPES.values())}")
        with self.endpoint.runner() as runner:
            answer = runner.ask(
                query, results=results or "JSON", triples=triples or "turtle", default_graphs=asked.default,
                named_graphs=asked.named,
            )  # fmt: skip
        self._send(HTTPStatus.OK, MEDIA_TYPES[answer.form], answer.data, self._cut(answer))

    def _cut(self, answer: Answer) -> dict[str, str]:
        return {"X-SPARQL-MaxRows": str(self.endpoint.limits.rows)} if answer.cut else {}

    def _fail(self, status: HTTPStatus, what: str) -> None:
        self._send(status, "text/plain; charset=utf-8", f"{what}\n".encode())

    def _send(self, status: HTTPStatus, kind: str, data: bytes, headers: Mapping[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(data)), **(headers or {})}.items():
            self.send_header(name, value)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        self.wfile.write(data)


class _Unfit(Exception):  # noqa: N818 - an answer of HTTP, not an error of Amity
    """A request that HTTP has a status for."""

    def __init__(self, status: HTTPStatus, what: str) -> None:
        super().__init__(what)
        self.status = status


def _fields(text: str) -> _Request:
    try:
        found = parse_qs(text, keep_blank_values=True, max_num_fields=100)
    except ValueError as error:
        raise _Unfit(HTTPStatus.BAD_REQUEST, f"the parameters cannot be read ({error})") from error
    queries = found.get("query", [])
    if len(queries) > 1:
        raise _Unfit(HTTPStatus.BAD_REQUEST, "give one query")
    return _Request(
        queries[0] if queries else None,
        update="update" in found,
        default=found.get("default-graph-uri", []),
        named=found.get("named-graph-uri", []),
    )
