"""Run a Neo4j server without Docker: `python -m scripts.neo4j.server --home DIR` serves until it is interrupted."""

import argparse
import os
import secrets
import socket
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import neo4j
from neo4j.exceptions import AuthError, ServiceUnavailable

from scripts.neo4j.fetch import FetchError, fetch

_HOST = "127.0.0.1"
_START_SECONDS = 180
_STOP_SECONDS = 60
_OPENED = ("java.base/java.nio", "java.base/java.io", "java.base/sun.nio.ch", "java.base/java.lang")
_CONFIGURATION = """\
server.bolt.listen_address={host}:{bolt}
server.http.listen_address={host}:{http}
server.memory.pagecache.size={page_cache}
dbms.security.auth_enabled=true
dbms.usage_report.enabled=false
db.tx_log.preallocate=false
"""


@dataclass(frozen=True, slots=True)
class Memory:
    """How much a server may use, in Java's form: 512m, 2g. The defaults are enough for tests."""

    heap: str = "512m"
    page_cache: str = "128m"


class Neo4jServer:
    """A Neo4j server of its own home folder, on loopback, with a login."""

    def __init__(
        self, home: Path, *, bolt: int = 0, http: int = 0, password: str | None = None, memory: Memory | None = None
    ) -> None:
        self.home = home
        self.memory = memory or Memory()
        #: Further lines of neo4j.conf, by name; what is set before the start counts.
        self.settings: dict[str, str] = {}
        ports = _free_ports(2)
        self.bolt, self.http = bolt or ports[0], http or ports[1]
        self.user, self.password = "neo4j", password or secrets.token_urlsafe(16)
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def uri(self) -> str:
        """Bolt address."""
        return f"bolt://{_HOST}:{self.bolt}"

    @property
    def browser(self) -> str:
        """Address of Neo4j Browser, with the server filled in."""
        return f"http://{_HOST}:{self.http}/browser/?dbms=bolt://{self.user}@{_HOST}:{self.bolt}"

    @property
    def pid(self) -> int | None:
        """Number of the server's process; None if it does not run."""
        return None if self._process is None else self._process.pid

    def start(self) -> None:
        """Start the server and wait until it takes the login.

        Raises:
            FetchError: The server cannot be had.
            RuntimeError: It ends, or does not answer in time; the message has the end of its log.
        """
        jars = fetch()
        conf = self.home / "conf"
        conf.mkdir(parents=True, exist_ok=True)
        settings = _CONFIGURATION.format(host=_HOST, bolt=self.bolt, http=self.http, page_cache=self.memory.page_cache)
        further = "".join(f"{name}={value}\n" for name, value in self.settings.items())
        (conf / "neo4j.conf").write_text(settings + further)
        command = [
            "java", *(f"--add-opens={name}=ALL-UNNAMED" for name in _OPENED), f"-Xmx{self.memory.heap}",
            "-XX:+UseSerialGC", "-cp", f"{jars}/*", "org.neo4j.server.CommunityEntryPoint",
            f"--home-dir={self.home}", f"--config-dir={conf}",
        ]  # fmt: skip
        with (self.home / "console.log").open("wb") as log:
            self._process = subprocess.Popen(
                command, stdout=log, stderr=log, stdin=subprocess.DEVNULL, cwd=self.home, env=os.environ.copy()
            )
        try:
            self._wait()
        except BaseException:
            self.stop()
            raise

    def wait(self) -> None:
        """Wait for the server to end."""
        if self._process is not None:
            self._process.wait()

    def stop(self) -> None:
        """Stop the server, and wait for its end."""
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process = None

    def _wait(self) -> None:
        deadline = time.monotonic() + _START_SECONDS
        while not self._answers():
            if self._process is None or self._process.poll() is not None or time.monotonic() > deadline:
                log = (self.home / "console.log").read_text(errors="replace")
                raise RuntimeError(f"Neo4j does not start:\n{log[-2000:]}")
            time.sleep(0.5)

    def _answers(self) -> bool:
        try:
            return self._logs_in(self.password) or (self._logs_in("neo4j") and self._set_password())
        except (ServiceUnavailable, OSError):
            return False

    def _logs_in(self, password: str) -> bool:
        with closing(socket.create_connection((_HOST, self.bolt), timeout=5)):
            pass
        try:
            with neo4j.GraphDatabase.driver(self.uri, auth=(self.user, password)) as driver:
                # A new server takes neo4j/neo4j, and lets that do nothing but change the password.
                driver.verify_connectivity()
        except AuthError:
            return False
        return True

    def _set_password(self) -> bool:
        with neo4j.GraphDatabase.driver(self.uri, auth=(self.user, "neo4j")) as driver:
            driver.execute_query(
                "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password",
                password=self.password,
                database_="system",
            )
        return True


def _free_ports(count: int) -> list[int]:
    held = [socket.socket() for _ in range(count)]
    try:
        for each in held:
            each.bind((_HOST, 0))
        return [int(each.getsockname()[1]) for each in held]
    finally:
        for each in held:
            each.close()


def main() -> None:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--home", type=Path, required=True, help="folder of the server's data")
    parser.add_argument("--bolt", type=int, default=7687)
    parser.add_argument("--http", type=int, default=7474)
    given = os.environ.get("NEO4J_PASSWORD")
    parser.add_argument("--password", default=given, help="default: NEO4J_PASSWORD, or a random one")
    options = parser.parse_args()
    server = Neo4jServer(options.home.resolve(), bolt=options.bolt, http=options.http, password=options.password)
    try:
        server.start()
        login = f"NEO4J_URI={server.uri}\nNEO4J_USER={server.user}\nNEO4J_PASSWORD={server.password}"
        print(f"{login}\n{server.browser}", flush=True)
        server.wait()
    except (FetchError, RuntimeError) as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        server.stop()


if __name__ == "__main__":
    main()
