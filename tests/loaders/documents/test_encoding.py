import logging
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.documents.encoding import decode
from loaders.errors import DocumentEncodingError

_FRENCH = "Le président de la Côte d’Ivoire a reçu l’émissaire français à Yamoussoukro."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_common_encodings_are_told(encoding: str) -> None:
    assert decode(_FRENCH.encode(encoding), "a.txt") == _FRENCH


def test_latin_1_is_read_even_where_there_is_little_of_it() -> None:
    assert decode("Visit to Córdoba".encode("latin-1"), "a.txt") == "Visit to Córdoba"


def test_other_scripts_are_told() -> None:
    russian = "Президент России встретился с председателем Китая в Пекине и подписал договор. " * 4
    assert decode(russian.encode("cp1251"), "a.txt") == russian


def test_the_declared_encoding_counts_where_utf_8_fails() -> None:
    polish = "Wałęsa spotkał się z Havlem"
    assert decode(polish.encode("iso8859-2"), "a.html", declared="ISO-8859-2") == polish
    assert decode(polish.encode(), "a.html", declared="ISO-8859-2") == polish
    assert decode("“Café”".encode("cp1252"), "a.html", declared="iso-8859-1") == "“Café”"


@pytest.mark.parametrize("declared", ["no-such", "utf-8", "rot13", "hex", "idna", "\udcff", "a\0"])
def test_a_false_declaration_does_no_harm(declared: str) -> None:
    assert decode(_FRENCH.encode("cp1252"), "a.html", declared=declared) == _FRENCH


def test_a_few_broken_bytes_are_replaced_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        text = decode(_FRENCH.encode() + b" Fin\xff", "a.txt")
    assert text == f"{_FRENCH} Fin\ufffd"
    assert [record.getMessage() for record in caplog.records] == ["a.txt: 1 broken bytes of UTF-8 replaced by U+FFFD"]


def test_a_text_cut_within_a_character_is_damaged_utf_8() -> None:
    assert decode("Café à".encode()[:-1], "a.txt") == "Café \ufffd"


def test_many_broken_bytes_are_an_error() -> None:
    data = _FRENCH.encode() + b"\xff" * 5
    with pytest.raises(DocumentEncodingError, match=r"5 of its bytes.*Save it as UTF-8"):
        decode(data, "a.txt")


@pytest.mark.parametrize("data", [b"\xff\xfea", b"\xfe\xff\xd8\x00", b"\xff\xfe\x00\x00a"])
def test_bytes_that_break_their_own_mark_are_an_error(data: bytes) -> None:
    with pytest.raises(DocumentEncodingError, match="announces itself as UTF-"):
        decode(data, "a.txt")


@given(st.text())
def test_utf_8_is_never_taken_for_anything_else(text: str) -> None:
    assert decode(text.encode("utf-8-sig"), "a.txt") == text


@settings(deadline=None)
@given(st.binary())
def test_any_bytes_are_text_or_an_encoding_error(data: bytes) -> None:
    with suppress(DocumentEncodingError):
        decode(data, "a.txt").encode("utf-8")
