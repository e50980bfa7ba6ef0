"""A lean import of spaCy: without its command line, which takes longer to import than all that is used of spaCy.

`import spacy` imports the commands for the sake of one function, `spacy.info`, and with them clients of the Web,
templates and progress bars. Here that function fetches them when it is called; nothing else changes.
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import Any

_COMMANDS = "spacy.cli"
_INFO = "spacy.cli.info"


def import_spacy() -> None:
    """Import spaCy, unless that is done already."""
    if "spacy" in sys.modules:
        return
    stand_ins = {_COMMANDS: ModuleType(_COMMANDS), _INFO: ModuleType(_INFO)}
    vars(stand_ins[_INFO])["info"] = _info
    sys.modules.update(stand_ins)
    try:
        import_module("spacy")
    finally:
        for name in stand_ins:
            sys.modules.pop(name, None)


def _info(*arguments: Any, **options: Any) -> Any:  # noqa: ANN401 - whatever spaCy's function takes and gives
    """Do as `spacy.info`."""
    return import_module(_INFO).info(*arguments, **options)
