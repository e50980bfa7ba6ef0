"""The same text in another format is the same document."""

import pytest

from loaders.documents import Source, read_document
from tests.loaders.documents import samples

_EXPECTED = read_document(samples.text())


@pytest.mark.parametrize("name", samples.FORMATS)
@pytest.mark.parametrize("named", [True, False])
def test_every_format_gives_the_same_document(name: str, named: bool) -> None:
    found = read_document(Source.of(samples.FORMATS[name](), name if named or name == "a.md" else "-"))
    assert found.text.split() == _EXPECTED.text.split()
    assert found.id == _EXPECTED.id
    assert found.title == samples.TITLE
    assert found.text.replace("\n", " ") == _EXPECTED.text.replace("\n", " ")


@pytest.mark.parametrize("name", ["a.pdf", "wrapped.txt"])
def test_paragraphs_come_back_where_the_format_breaks_lines(name: str) -> None:
    assert read_document(Source.of(samples.FORMATS[name](), name)).text == _EXPECTED.text


def test_mail_in_html_is_the_same_document() -> None:
    assert read_document(samples.mail(html=True)).id == _EXPECTED.id
