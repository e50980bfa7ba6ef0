"""Ids are the same on every machine and in every run: the values here are the promise."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.identity import digest, document_id, slug

_PARTS = st.lists(st.text(st.characters(exclude_characters="\x00")), max_size=4)


def test_digests_do_not_change_from_version_to_version() -> None:
    assert digest("country/CHN", "CONSULTS_WITH", "country/RUS") == "2481e0f702c0b479ebf9d500"
    assert document_id("Russia met China.") == "d-6231a0b584d8ed1fdf110a0b"


@given(first=_PARTS, second=_PARTS)
def test_digest_tells_parts_apart(first: list[str], second: list[str]) -> None:
    alike = "\x00".join(first) == "\x00".join(second)
    assert (digest(*first) == digest(*second)) is alike


@given(text=st.text())
def test_digest_takes_any_text(text: str) -> None:
    assert re.fullmatch(r"d-[0-9a-f]{24}", document_id(text))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Kim Jong Un", "kim-jong-un"),
        ("Côte d'Ivoire", "cote-divoire"),
        ("Côte d’Ivoire", "cote-divoire"),
        ("U.S. Department of State", "us-department-of-state"),
        ("Vostok 2022", "vostok-2022"),
        ("  New   START ", "new-start"),
        ("AUKUS/Quad_Plus", "aukus-quad-plus"),
        ("Straße", "strasse"),
        ("Brand™ 𝕬", "brandtm-a"),
        ("Ministry of Defence (Russia)", "ministry-of-defence-russia"),
        ("Владимир Путин", "владимир-путин"),
        ("東風", "東風"),
    ],
)
def test_slug(name: str, expected: str) -> None:
    assert slug(name) == expected


@given(name=st.text())
def test_slug_of_a_slug_is_itself(name: str) -> None:
    assert slug(slug(name)) == slug(name)


@given(name=st.text("abcÉéñ 'ß-", min_size=1))
def test_slug_does_not_depend_on_case(name: str) -> None:
    assert slug(name.upper()) == slug(name.lower())
