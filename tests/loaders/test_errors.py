import pickle
import re

import pytest

from graph.errors import AmityError
from loaders import errors

_KINDS = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, AmityError)]
_OWN = [kind for kind in _KINDS if kind.__module__ == errors.__name__]


def test_every_error_has_a_code_of_its_own_that_the_module_describes() -> None:
    codes = [kind.code for kind in _OWN]
    assert len(set(codes)) == len(codes)
    assert sorted(codes) == sorted(re.findall(r"E\d{3}", errors.__doc__ or ""))
    assert all(f"{kind.__name__}" in (errors.__doc__ or "") and kind.code in (errors.__doc__ or "") for kind in _OWN)


@pytest.mark.parametrize("kind", _OWN)
def test_an_error_keeps_its_kind_and_message_across_processes(kind: type[AmityError]) -> None:
    error = kind("it is broken", where="a.txt", remedy="Mend it")
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - made one line above
    assert type(copy) is kind
    assert str(copy) == str(error) == f"[{kind.code}] a.txt: it is broken. Mend it."
