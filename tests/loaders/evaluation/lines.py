"""Lines of small triples files, for the tests of this folder."""

import json
from pathlib import Path
from typing import Any

Line = dict[str, Any]


def entity(name: str, kind: str = "Country", *aliases: str, slug: str | None = None) -> Line:
    key = slug or name.lower().replace(" ", "-")
    return {"id": f"{kind.lower()}/{key}", "type": kind, "name": name, "aliases": list(aliases)}


def line(subject: Line | str, relation: str, obj: Line | str, **more: object) -> Line:
    """Return a gold line; countries may be given by their id's end."""
    ends = [entity(end) if isinstance(end, str) else end for end in (subject, obj)]
    base = {"document": "a.txt", "polarity": "positive", "modality": "asserted"}
    return {**base, "subject": ends[0], "relation": relation, "object": ends[1], **more}


def write(path: Path, lines: list[Line]) -> Path:
    path.write_text("".join(json.dumps(item) + "\n" for item in lines), encoding="utf-8")
    return path
