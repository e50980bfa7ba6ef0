"""A small web server for the pack: Neo4j Browser fetches styles and guides from addresses, not from files.

Browser asks another origin for leave by OPTIONS before it fetches (CORS), so both answers carry it. The server gives
out the files of the pack and nothing else.
"""

import logging
from collections.abc import Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import MappingProxyType
from typing import Any, Final, Self
from urllib.parse import urlsplit

from graph.errors import AmityError, ExportError

_LOG: Final = logging.getLogger(__name__)
_TYPES: Final = MappingProxyType({
    "grass": "text/plain; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "zip": "application/zip",
})  # fmt: skip
#: How long a client may keep a connection without asking anything, in seconds.
_PATIENCE: Final = 30


class PackServer:
    """Serves files by name from the moment that it is made; a context manager that lets the port go."""

    def __init__(self, files: Mapping[str, bytes], *, host: str = "127.0.0.1", port: int = 0) -> None:
        """Take a port.

        Args:
            files: What is served; looked up for each request.
            host: Where to listen. Neo4j Browser fetches from `localhost` unless its server allows more.
            port: 0 for one that is free.

        Raises:
            ExportError: The port is taken, or not to be had.
        """
        handler = type("PackHandler", (_Handler,), {"files": files})
        try:
            self._server = ThreadingHTTPServer((host, port), handler)
        except (OSError, OverflowError) as error:
            raise ExportError(
                f"the pack cannot be served ({error})", where=f"{host}:{port}", remedy="Choose another --port"
            ) from error

    @property
    def port(self) -> int:
        """The port that it listens on."""
        return int(self._server.server_address[1])

    def address(self, name: str) -> str:
        """Return the address of a file for Neo4j Browser on this machine."""
        return f"http://localhost:{self.port}/{name}"

    def serve(self) -> None:
        """Answer until `stop` is called from another thread."""
        self._server.serve_forever(poll_interval=0.2)

    def stop(self) -> None:
        """Make `serve` return. It has to be running."""
        self._server.shutdown()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._server.server_close()


class _Handler(BaseHTTPRequestHandler):
    """Answers GET, HEAD and OPTIONS."""

    files: Mapping[str, bytes]
    timeout = _PATIENCE
    server_version = "Amity"
    sys_version = ""

    def do_GET(self) -> None:
        """Send a file."""
        self._answer(body=True)

    def do_HEAD(self) -> None:
        """Send what comes before a file."""
        self._answer(body=False)

    def do_OPTIONS(self) -> None:
        """Give leave to fetch from a page of another origin."""
        self.send_response(HTTPStatus.NO_CONTENT)
        self.end_headers()

    def end_headers(self) -> None:
        """Add what every answer carries."""
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
        self.send_header("Access-Control-Allow-Headers", "*")
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002, ANN401 - the signature of the base class
        """Log what is otherwise printed."""
        _LOG.debug(format, *args)

    def _answer(self, *, body: bool) -> None:
        name = urlsplit(self.path).path.removeprefix("/")
        if name not in self.files:
            self._send(HTTPStatus.NOT_FOUND, b"The pack has no such file.\n", "text/plain; charset=utf-8", body=body)
            return
        try:
            content = self.files[name]
        except AmityError as error:
            # Its message goes to the log alone: it may name addresses that are nobody's business.
            _LOG.warning("the pack's %s cannot be made: %s", name, error)
            problem = b"The file cannot be made now.\n"
            self._send(HTTPStatus.SERVICE_UNAVAILABLE, problem, "text/plain; charset=utf-8", body=body)
            return
        self._send(HTTPStatus.OK, content, _TYPES[name.rpartition(".")[2]], body=body)

    def _send(self, status: HTTPStatus, content: bytes, kind: str, *, body: bool) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if body:
            self.wfile.write(content)
