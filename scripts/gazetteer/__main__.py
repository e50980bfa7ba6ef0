"""Rebuilds the gazetteer's data files: `python -m scripts.gazetteer --sources FOLDER`."""

import argparse
from pathlib import Path

import orjson

from scripts.gazetteer.countries import countries
from scripts.gazetteer.organizations import organizations
from scripts.gazetteer.record import record

_DATA = Path(__file__).parents[2] / "loaders" / "gazetteer" / "data"


def main() -> None:
    """Write `actors.jsonl` and `memberships.tsv` from the sources and the overlays."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=Path, required=True, help="folder with the source tables")
    parser.add_argument("--output", type=Path, default=_DATA, help="folder for the data files")
    options = parser.parse_args()
    actors = [*countries({}), *organizations()]
    lines = [orjson.dumps(record(actor), option=orjson.OPT_APPEND_NEWLINE) for actor in actors]
    (options.output / "actors.jsonl").write_bytes(b"".join(lines))
    (options.output / "memberships.tsv").write_text("# organization\tmember\tstart\tend\tstatus\n")


if __name__ == "__main__":
    main()
