"""`amity import`, `validate`, `sparql`, and the choices of `export`, on both stores."""

import csv
import gzip
import io
import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from graph.export import read
from graph.store import Store
from tests.amity.conftest import CommandLine
from tests.amity.content import content, differences

MEMBERS = """
@prefix wd: <http://www.wikidata.org/entity/> .
@prefix wdt: <http://www.wikidata.org/prop/direct/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
wd:Q183 wdt:P463 wd:Q7184 ; wdt:P36 wd:Q64 .
wd:Q7184 rdfs:label "NATO"@en .
"""


def test_an_export_comes_back_and_conforms(filled: CommandLine, store: Store, tmp_path: Path) -> None:
    target = tmp_path / "graph.nq.gz"
    assert filled("export", "-o", target).code == 0
    before = content(store)
    store.clear()
    answer = filled("import", target)
    assert answer.code == 0, answer.err
    (summary,) = json.loads(answer.out)
    assert summary["not_understood"] == {}
    assert differences(content(store), before) == []
    verdict = json.loads(filled("validate", target, "--json").out)
    assert (verdict["conforms"], verdict["faults"]) == (True, [])


def test_faults_are_listed_with_what_to_do(amity_alone: CommandLine, tmp_path: Path) -> None:
    broken = tmp_path / "broken.ttl"
    broken.write_text("@prefix amity: <https://w3id.org/amity/ns#> . <urn:x> a amity:Document ; amity:uri 1 .")
    answer = amity_alone("validate", broken)
    assert answer.code == 1
    (fault,) = json.loads(answer.out)["faults"]
    assert (fault["node"], fault["shape"], fault["value"]) == ("urn:x", "amity:DocumentShape-uri", "1")
    assert fault["remedy"] == "Give exactly one amity:uri: xsd:string"
    shown = amity_alone("validate", broken, "--table")
    assert "amity:DocumentShape-uri" in shown.out
    assert shown.err.endswith("does not conform: 1 faults in 2 triples.\n")
    assert amity_alone("validate").code == 2


def test_other_vocabularies_map_in_and_the_rest_is_counted(amity: CommandLine, store: Store, tmp_path: Path) -> None:
    source = tmp_path / "members.ttl"
    source.write_text(MEMBERS)
    (summary,) = json.loads(amity("import", source).out)
    assert summary["from_other_vocabularies"] == 1
    assert summary["not_understood"] == {"http://www.wikidata.org/prop/direct/P36": 1}
    (found,) = store.statements()
    assert (found.subject.id, found.relation, found.object.id) == ("country/DEU", "MEMBER_OF", "organization/nato")
    again = amity("import", source, "--table")
    assert "prop/direct/P36" in again.out
    assert len(list(store.statements())) == 1


def test_a_broken_file_does_not_stop_the_others(amity: CommandLine, store: Store, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.ttl", tmp_path / "bad.ttl"
    good.write_text(MEMBERS)
    bad.write_text("<urn:a> <urn:b>")
    answer = amity("import", bad, tmp_path / "absent.ttl", good)
    assert answer.code == 1
    assert [entry["file"] for entry in json.loads(answer.out)] == [str(good)]
    assert answer.err.count("Error: ") == 2
    assert "[E602]" in answer.err
    assert store.counts()["statements"] == 1
    assert "larger than 10 bytes" in amity("import", good, "--max-bytes", "10").err


def test_a_selection_is_what_it_says(filled: CommandLine, store: Store, tmp_path: Path) -> None:
    def chosen(*options: str) -> set[str]:
        answer = filled("export", "-f", "nt", "-o", tmp_path / "part.nt", *options)
        assert answer.code == 0, answer.err
        with (tmp_path / "part.nt").open("rb") as stream:
            return {s.id for s in read(stream, form="nt").statements}

    whole = {s.id: s for s in store.statements()}
    beliefs = dict(store.read("MATCH (s:Statement) RETURN s.id, s.belief").rows)
    dates = {row[0]: row[1:] for row in store.read("MATCH (s:Statement) RETURN s.id, s.first, s.last").rows}
    assert chosen() == set(whole)
    about = {key for key, s in whole.items() if "country/JPN" in {s.subject.id, s.object.id}}
    assert chosen("--actor", "Tokyo") == about != set()
    assert chosen("--min-belief", "0.9") == {key for key, belief in beliefs.items() if belief >= 0.9}
    late = {key for key, (_, last) in dates.items() if last and last >= "2024"}
    assert chosen("--since", "2024") == late
    early = {key for key, (first, _) in dates.items() if first and first[:4] <= "2022"}
    assert chosen("--until", "2022") == early
    assert chosen("--actor", "Japan", "--since", "2024") == about & late
    partners = chosen("--preset", "partners", "-p", "actor=Japan")
    assert set() < partners < about
    assert filled("export", "-p", "actor=Japan").code == 2


def test_parts_are_whole_and_together_everything(filled: CommandLine, store: Store, tmp_path: Path) -> None:
    whole = tmp_path / "whole.ttl"
    filled("export", "-o", whole)
    answer = filled("export", "-o", tmp_path / "part.ttl.gz", "--split", "100")
    files = sorted(tmp_path.glob("part-*.ttl.gz"))
    number = store.counts()["statements"]
    assert [f.name for f in files] == [f"part-{n:04}.ttl.gz" for n in range(1, number // 100 + 2)]
    assert answer.err.count("Wrote ") == len(files)
    before = content(store)
    store.clear()
    for file in files:
        assert filled("import", file).code == 0
    assert differences(content(store), before) == []
    assert filled("export", "--split", "5").code == 2


def test_packing_gives_the_same_bytes_every_time(filled: CommandLine, tmp_path: Path) -> None:
    one, other, plain = tmp_path / "one.nt.gz", tmp_path / "other.gz", tmp_path / "plain.nt"
    filled("export", "-o", one)
    filled("export", "-o", other, "--form", "nt", "--gzip")
    filled("export", "-o", plain)
    assert one.read_bytes() == other.read_bytes()
    assert gzip.decompress(one.read_bytes()) == plain.read_bytes()


def test_base_iri_is_a_choice_of_the_call_or_the_environment(
    filled: CommandLine, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "graph.ttl"
    base = "https://graph.example/"
    filled("export", "-o", target, "--base", base)
    text = target.read_text()
    assert f"@prefix country: <{base}country/> ." in text
    assert filled("validate", target, "--base", base).code == 0
    before = content(store)
    store.clear()
    monkeypatch.setenv("AMITY_BASE_IRI", base)
    assert filled("import", target).code == 0
    assert differences(content(store), before) == []
    assert filled("export", "--base", "nonsense").err.startswith("Error: [E601] 'nonsense' cannot start an IRI")


def test_sparql_answers_in_every_form(filled: CommandLine, store: Store) -> None:
    query = "SELECT (COUNT(?s) AS ?n) { ?s a amity:Statement }"
    number = store.counts()["statements"]
    assert json.loads(filled("sparql", query).out) == [{"n": number}]
    assert str(number) in filled("sparql", query, "--table").out
    assert filled("sparql", query, "--format", "csv").out.split() == ["n", str(number)]
    found = json.loads(filled("sparql", query, "--format", "json").out)
    assert found["results"]["bindings"][0]["n"]["value"] == str(number)
    assert filled("sparql", "-", given=query.encode()).code == 0
    cut = filled("sparql", "SELECT ?s { ?s a amity:Statement }", "--limit", "3")
    assert (len(json.loads(cut.out)), cut.err) == (3, "There are more than 3 rows: --limit says how many to show.\n")
    assert "rdfs:label" in filled("sparql", "CONSTRUCT { ?s rdfs:label ?o } WHERE { ?s rdfs:label ?o }").out


def test_examples_take_names(filled: CommandLine) -> None:
    rows = json.loads(filled("sparql", "--example", "partners", "-p", "actor=Tokyo").out)
    twin = json.loads(filled("query", "run", "partners", "-p", "actor=Tokyo").out)
    assert {(r["partner"], r["documents"]) for r in rows} == {(r["partner"], r["documents"]) for r in twin}
    assert "who-cooperates" in filled("sparql", "--examples").out


def test_sparql_refuses_what_it_cannot_do(amity: CommandLine) -> None:
    assert amity("sparql", "DROP ALL").err.startswith("Error: [E621] DROP would write")
    assert amity("sparql", "SELECT * { SERVICE <urn:x> {} }").err.startswith("Error: [E621] SERVICE")
    assert amity("sparql", "SELECT").err.startswith("Error: [E620] the query is no SPARQL")
    assert amity("sparql").code == 2
    assert amity("sparql", "ASK {}", "--endpoint").code == 2
    assert amity("sparql", "ASK {}", "-p", "actor=Japan").code == 2


def test_the_copy_follows_the_graph(filled: CommandLine, store: Store) -> None:
    query = "SELECT ?d { ?d a amity:Document }"
    before = json.loads(filled("sparql", query).out)
    gone = next(iter(store.documents())).id
    store.remove(gone)
    after = json.loads(filled("sparql", query).out)
    assert {row["d"].rpartition("/")[2] for row in before} - {row["d"].rpartition("/")[2] for row in after} == {gone}


def test_the_endpoint_serves_until_it_is_told_to_stop(amity_alone: CommandLine) -> None:
    code = "from amity.cli.main import main; main(prog_name='amity')"
    process = subprocess.Popen(
        [sys.executable, "-c", code, "sparql", "--endpoint", "--json"],
        env=os.environ | amity_alone.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True,
    )  # fmt: skip
    try:
        assert process.stdout is not None
        head = ""
        while "}" not in head:
            head += process.stdout.readline()
        address = json.loads(head)["endpoint"]
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/sparql", address)
        answer = httpx.get(address, params={"query": "ASK { ?s ?p ?o }"}, timeout=60)
        assert answer.status_code == 200, answer.text
        assert answer.json()["boolean"] is False
        process.send_signal(signal.SIGTERM)
        _, errors = process.communicate(timeout=60)
        assert (process.returncode, errors.splitlines()[-1]) == (0, "The endpoint has stopped.")
    finally:
        process.kill()
        process.wait()


def test_csv_results_can_be_read_by_any_csv_reader(filled: CommandLine) -> None:
    text = filled("sparql", "SELECT ?t { ?e amity:sentence ?t } ORDER BY ?t", "--format", "csv").out
    rows = list(csv.reader(io.StringIO(text)))
    assert rows[0] == ["t"]
    assert all(len(row) == 1 for row in rows)
