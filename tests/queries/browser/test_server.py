"""The pack's server, asked as Neo4j Browser asks."""

import http.client
from collections.abc import Callable, Mapping

import pytest

from graph.errors import ExportError, StoreUnreachableError
from queries.browser import GUIDE, STYLE, Pack, PackServer

TYPES = {"style.grass": "text/plain; charset=utf-8", "guide.html": "text/html; charset=utf-8",
         "favourites.zip": "application/zip"}  # fmt: skip


def ask(
    server: PackServer, method: str, path: str, headers: Mapping[str, str] | None = None
) -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    connection.request(method, path, headers=dict(headers or {}))
    return connection.getresponse()


def test_it_gives_out_the_files_to_pages_of_any_origin(pack: Pack, pack_server: PackServer) -> None:
    for name, content in pack.items():
        answer = ask(pack_server, "GET", f"/{name}?again=1", {"Origin": "http://localhost:7474"})
        assert (answer.status, answer.read()) == (200, content)
        assert answer.headers["Content-Type"] == TYPES[name]
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert pack_server.address(STYLE) == f"http://localhost:{pack_server.port}/style.grass"


def test_it_gives_leave_before_it_is_asked(pack_server: PackServer) -> None:
    wanted = {"Origin": "http://localhost:7474", "Access-Control-Request-Headers": "cache-control,pragma"}
    answer = ask(pack_server, "OPTIONS", f"/{GUIDE}", wanted)
    assert (answer.status, answer.read()) == (204, b"")
    assert answer.headers["Access-Control-Allow-Headers"] == "*"


def test_head_has_no_body(pack: Pack, pack_server: PackServer) -> None:
    answer = ask(pack_server, "HEAD", f"/{GUIDE}")
    assert (answer.headers["Content-Length"], answer.read()) == (str(len(pack[GUIDE])), b"")


@pytest.mark.parametrize("path", ["/", "/pack.py", "/../pack.py", "/%2e%2e/pack.py", "/etc/passwd"])
def test_nothing_else_is_given_out(pack_server: PackServer, path: str) -> None:
    assert ask(pack_server, "GET", path).status == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_nothing_can_be_changed(pack_server: PackServer, method: str) -> None:
    assert ask(pack_server, method, f"/{STYLE}").status == 501


def test_a_store_that_does_not_answer_is_no_end(pack: Pack, serving: Callable[[Pack], PackServer]) -> None:
    def fail() -> dict[str, float]:
        raise StoreUnreachableError("nothing answers", where="bolt://secret:7687", remedy="Start it")

    server = serving(Pack(pack.presets, pack.actors, fail))
    answer = ask(server, "GET", f"/{STYLE}")
    assert (answer.status, answer.read()) == (503, b"The file cannot be made now.\n")
    assert ask(server, "GET", f"/{GUIDE}").status == 200


def test_a_port_that_is_taken_is_named(pack: Pack, pack_server: PackServer) -> None:
    with pytest.raises(ExportError, match=f"127.0.0.1:{pack_server.port}.*--port"):
        PackServer(pack, port=pack_server.port)
