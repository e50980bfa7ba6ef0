"""spaCy comes without its command line, and gets it when that is asked for."""

import json
import subprocess
import sys

SCRIPT = """
import json, sys
import loaders.extraction
import spacy
early = [name for name in ("spacy.cli", "requests", "typer") if name in sys.modules]
told = spacy.info(silent=True)["spacy_version"]
import spacy.cli
print(json.dumps([early, told == spacy.__version__, callable(spacy.cli.download)]))
"""


def test_the_command_line_is_imported_only_when_it_is_used() -> None:
    done = subprocess.run([sys.executable, "-c", SCRIPT], check=True, capture_output=True, text=True)
    assert json.loads(done.stdout) == [[], True, True]
