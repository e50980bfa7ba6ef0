"""Rebuilds the gazetteer's data files: `python -m scripts.gazetteer --sources FOLDER`.

The folder holds `factbook_cc0`, `openregister_country_ogl` and `phoenix_dictionaries_mit`, as NOTICE names them.
"""

import argparse
from pathlib import Path

import orjson

from loaders.gazetteer.actor import Actor
from loaders.gazetteer.membership import Membership
from scripts.gazetteer import factbook, leaders, phoenix, registry
from scripts.gazetteer.countries import countries
from scripts.gazetteer.memberships import memberships
from scripts.gazetteer.merge import People
from scripts.gazetteer.organizations import organizations
from scripts.gazetteer.overlay import rows
from scripts.gazetteer.record import record

_HEADER = "# organization\tmember\tstart\tend\tstatus\n"
_DATA = Path(__file__).parents[2] / "loaders" / "gazetteer" / "data"


def main() -> None:
    """Write `actors.jsonl` and `memberships.tsv` from the sources and the overlays."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=Path, required=True, help="folder with the source tables")
    parser.add_argument("--output", type=Path, default=_DATA, help="folder for the data files")
    options = parser.parse_args()
    states = _states(options.sources)
    actors = [*states, *organizations(), *_people(options.sources, states)]
    lines = [orjson.dumps(record(actor), option=orjson.OPT_APPEND_NEWLINE) for actor in actors]
    (options.output / "actors.jsonl").write_bytes(b"".join(lines))
    table = [_HEADER, *(_row(m) for m in memberships(options.sources, states))]
    (options.output / "memberships.tsv").write_text("".join(table), encoding="utf-8")


def _row(m: Membership) -> str:
    return "\t".join((m.organization, m.member, m.start or "", m.end or "", m.status)) + "\n"


def _states(sources: Path) -> list[Actor]:
    official = registry.official_names(sources)
    for country, row in factbook.read(sources, countries({})):
        if row["official"] not in {"", "none"}:
            official.setdefault(country.id, []).append(row["official"].split(" (")[0])
    return countries(official)


def _people(sources: Path, states: list[Actor]) -> list[Actor]:
    known = People(leaders.people().values())
    in_office = {
        (term.of, term.office) for person in leaders.people().values() for term in person.terms if not term.end
    }
    for country, row in factbook.read(sources, states):
        for person in factbook.heads(country, row):
            if country.kind == "state" and not in_office & {(term.of, term.office) for term in person.terms}:
                known.add(person)
    ids = {state.id for state in states}
    left_out = {name for name, _ in rows("left_out.tsv", 2)}
    for person in phoenix.people(sources):
        if person.countries <= ids and person.name not in left_out:
            known.add(person)
    return known.actors()


if __name__ == "__main__":
    main()
