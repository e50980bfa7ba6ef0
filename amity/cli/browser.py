"""`amity browser`: colours, favourites and a guide for Neo4j Browser."""

import signal
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import click

import amity
from amity.cli.options import current_call, shared
from amity.cli.output import emit_record, note

if TYPE_CHECKING:
    from queries.browser import Pack

_PORT = 8001


@click.command("browser")
@click.option("-o", "--out", type=click.Path(path_type=Path, file_okay=False),
              help="Folder to write to; by default in the data folder.")  # fmt: skip
@click.option("--by-documents", is_flag=True, help="Widths of lines by the documents behind them in the store.")
@click.option("--serve", is_flag=True, help="Serve the pack to Browser on this machine, until Ctrl-C.")
@click.option("--port", type=click.IntRange(0, 65535), default=_PORT, show_default=True, help="With --serve; 0: any.")
@click.option("--host", default="127.0.0.1", show_default=True, help="With --serve: where to listen.")
@shared
def command(out: Path | None, *, by_documents: bool, serve: bool, port: int, host: str) -> None:
    """Make the pack for Neo4j Browser: a style, favourites in folders, and a guide.

    Drop the style and the favourites onto Browser's window. It takes a guide from an address only, which --serve gives.

    \b
    Examples:
      amity browser -o pack
      amity browser --by-documents --store bolt://localhost:7687
      amity browser --serve
    """  # noqa: D301
    if serve and out:
        raise click.UsageError("Give either --out or --serve.")
    pack = _pack(by_documents=by_documents)
    if serve:
        _serve(pack, host, port)
        return
    paths = pack.write(out or amity.load_settings().output_file("browser"))
    emit_record({path.stem: str(path) for path in paths})


def _pack(*, by_documents: bool) -> "Pack":
    from amity.answers import known_actors
    from queries.browser import Pack, documents_by_relation

    address = current_call().store

    def measure() -> dict[str, float]:
        with amity.open_store(address) as store:
            return documents_by_relation(store)

    return Pack(amity.presets(), known_actors(), measure if by_documents else None)


def _serve(pack: "Pack", host: str, port: int) -> None:
    from queries.browser import FAVOURITES, GUIDE, STYLE, PackServer

    ended = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: ended.set())
    with PackServer(pack, host=host, port=port) as server:
        thread = threading.Thread(target=server.serve)
        thread.start()
        emit_record({
            "style": f":style {server.address(STYLE)}",
            "guide": f":play {server.address(GUIDE)}",
            "favourites": server.address(FAVOURITES),
        })  # fmt: skip
        # Whoever reads this through a pipe shall not wait for the end.
        sys.stdout.flush()
        note("Run the first two in Neo4j Browser. Ctrl-C stops the server.")
        ended.wait()
        server.stop()
        thread.join()
    note("The server has stopped.")
