"""`amity server`: the embedded store for other Bolt clients."""

import os
import signal
import threading
from dataclasses import dataclass

import click

import amity
from amity.cli.options import json_option, verbose_option
from amity.cli.output import emit_record, note


@dataclass(frozen=True, slots=True)
class _Running:
    """Where the server listens, and whether this process is it."""

    record: dict[str, object]
    ours: bool


@click.command("server")
@click.option("--password", "show_password", is_flag=True, help="Show the password too.")
@json_option
@verbose_option
def command(*, show_password: bool) -> None:
    """Run the embedded store as a server for other Bolt clients, until Ctrl-C.

    It listens on this machine only, with a password of its own in a file that only you can read. If another process
    has the store open already, this shows where that one listens.

    \b
    Examples:
      amity server
      amity server --password --json
    """  # noqa: D301
    ended = _end_when_told()
    with amity.open_store("embedded") as store:
        running = _describe(store.address, show_password=show_password)
        emit_record(running.record)
        if not running.ours:
            note("Another process runs the server; it ends with that process.")
            return
        note("Ctrl-C stops the server.")
        ended.wait()
    note("The server has stopped.")


def _describe(address: str, *, show_password: bool) -> _Running:
    from graph.store import read_endpoint

    folder = amity.load_settings().store_dir
    endpoint = read_endpoint(folder)
    record: dict[str, object] = {"address": address}
    if endpoint is None:
        return _Running(record, ours=True)
    record |= {"user": endpoint.user, "database": endpoint.database, "process": endpoint.pid}
    record |= {"password": endpoint.password} if show_password else {"password_file": str(folder / "endpoint.json")}
    return _Running(record, ours=endpoint.pid == os.getpid())


def _end_when_told() -> threading.Event:
    """Return what is set by Ctrl-C or a request to end."""
    ended = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: ended.set())
    return ended
