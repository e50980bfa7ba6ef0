"""Other tools that write a graph into Neo4j, each in an environment of its own, with the same facts.

They get the entities and one edge for each statement, without documents and sentences: less than the store writes.
"""

import json
import subprocess
import venv
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from bench.synthetic_graph import SyntheticGraph
from graph.store import Store

#: The tools by the name of their package.
PEERS: Final = ("kgx", "rdflib-neo4j")
_PROGRAMS: Final = {"kgx": "peer_kgx.py", "rdflib-neo4j": "peer_rdflib.py"}


def peer_rate(name: str, graph: SyntheticGraph, store: Store, login: tuple[str, str, str]) -> str:
    """Return how many statements a second a tool loads, or why it loads none."""
    with TemporaryDirectory() as scratch:
        home, facts = Path(scratch), Path(scratch) / "facts.jsonl"
        venv.create(home / "venv", with_pip=True)
        python = home / "venv" / "bin" / "python"
        installed = _run([str(python), "-m", "pip", "install", "--quiet", name])
        if installed.returncode:
            return f"does not install: {_last(installed)}"
        _write(graph, facts)
        program = Path(__file__).with_name(_PROGRAMS[name])
        done = _run([str(python), str(program), str(facts), *login])
    if done.returncode:
        return f"fails: {_last(done)}"
    seconds = float(done.stdout.split()[-1])
    edges = store.read("MATCH ()-[r]->() RETURN count(r) AS edges").rows[0][0]
    return f"{len(graph.facts) / seconds:.0f} statements/s ({seconds:.0f} s, {edges} edges)"


def _write(graph: SyntheticGraph, path: Path) -> None:
    with path.open("w", encoding="utf-8") as stream:
        for entities in graph.entities.values():
            for entity in entities:
                row = {"id": entity.id, "name": entity.name, "type": entity.type}
                stream.write(json.dumps(row) + "\n")
        for number, fact in enumerate(graph.facts):
            row = {
                "subject": fact.subject.id, "relation": fact.relation, "object": fact.object.id,
                "statement": graph.statement(number, ()).id, "polarity": fact.polarity, "modality": fact.modality,
            }  # fmt: skip
            stream.write(json.dumps(row) + "\n")


def _run(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)


def _last(done: subprocess.CompletedProcess[str]) -> str:
    lines = (done.stderr or done.stdout).strip().splitlines() or [f"exit code {done.returncode}"]
    return lines[-1][:200]
