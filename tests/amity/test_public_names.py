"""The public face: `import amity`."""

import subprocess
import sys
from collections.abc import Iterable

import pytest

import amity


def _ruff_order(names: Iterable[str]) -> list[str]:
    """Constants, classes, functions, each by name: the order that the linter keeps `__all__` in."""
    return sorted(names, key=lambda n: (0 if n.isupper() else 1 if n[0].isupper() else 2, n))


def test_all_is_sorted_and_without_repetition() -> None:
    assert amity.__all__ == _ruff_order(set(amity.__all__))


@pytest.mark.parametrize("name", amity.__all__)
def test_every_public_name_is_there(name: str) -> None:
    value = getattr(amity, name)
    home = sys.modules[amity._HOME[name]]
    assert value is getattr(home, name)


def test_dir_shows_the_public_names() -> None:
    assert dir(amity) == sorted(amity.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'enmity'"):
        amity.__getattr__("enmity")


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = "import sys, amity; print(sorted(m for m in sys.modules if m.partition('.')[0] in"
    code += " {'spacy', 'neo4j', 'rdflib', 'networkx', 'pydantic', 'rich', 'click', 'loaders', 'queries', 'graph'}))"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"
