"""`amity server`: other Bolt clients can connect."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import neo4j
import pytest

from tests.amity.conftest import CommandLine

CODE = "from amity.cli.main import main; main(['server', '--password', '--json'], prog_name='amity')"


@pytest.fixture
def server(amity_alone: CommandLine) -> Iterator[subprocess.Popen[str]]:
    """Yield a running server."""
    environment = {**os.environ, **amity_alone.environment}
    with subprocess.Popen(
        [sys.executable, "-c", CODE], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    ) as process:
        assert process.stderr is not None
        assert process.stderr.readline() == "Ctrl-C stops the server.\n"
        yield process
        process.kill()
        process.communicate()


def test_a_driver_connects_with_what_it_shows(amity_alone: CommandLine, server: subprocess.Popen[str]) -> None:
    shown = json.loads(amity_alone("server", "--password").out)
    assert shown["process"] == server.pid
    with neo4j.GraphDatabase.driver(shown["address"], auth=(shown["user"], shown["password"])) as driver:
        records = driver.execute_query("MATCH (a:Amity) RETURN a.id AS id", database_=shown["database"]).records
    assert [record["id"] for record in records] == ["schema"]


def test_the_password_is_shown_only_when_asked(amity_alone: CommandLine, server: subprocess.Popen[str]) -> None:
    answer = amity_alone("server")
    secret = json.loads(amity_alone("server", "--password").out)["password"]
    assert secret not in answer.out + answer.err
    assert answer.err == "Another process runs the server; it ends with that process.\n"
    assert json.loads(Path(json.loads(answer.out)["password_file"]).read_text())["password"] == secret
    assert server.poll() is None


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_in_order_when_told(
    amity_alone: CommandLine, server: subprocess.Popen[str], number: signal.Signals
) -> None:
    server.send_signal(number)
    out, err = server.communicate(timeout=30)
    assert server.returncode == 0
    assert json.loads(out)["process"] == server.pid
    assert err == "The server has stopped.\n"
    assert amity_alone("status").code == 0
