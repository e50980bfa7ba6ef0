import time

import pytest

from graph.document import Document
from loaders.documents import Source, read_document
from loaders.errors import DocumentEmptyError, DocumentStructureError


def _read(text: str) -> Document:
    return read_document(Source.of(text.encode(), "a.md"))


def test_marks_go_and_words_stay() -> None:
    document = _read(
        "---\ntitle: Fiji signs\ndate: 2024-01-05\nsource: Harbour Wire\n---\n# Fiji *signs*\n\nFiji and **Tonga**\n"
        'signed [a pact](https://example.org "x") in `Suva`. ![ship](a.png)\n\n- Fiji pays\n- Tonga\n  sails\n\n'
        "> Samoa did not sign.\n\n    the text of the pact\n\n| who | what |\n|---|---|\n| Fiji | *pays* |\n\n"
        "<div><p>Niue watched.</p><script>x()</script></div>\n\nLine one\\\nline two &amp; three<br>four\n\n---\n"
    )
    assert document.text.split("\n") == [
        "Fiji signs", "Fiji and Tonga signed a pact in Suva.", "Fiji pays", "Tonga sails", "Samoa did not sign.",
        "the text of the pact", "who | what", "Fiji | pays", "Niue watched.", "Line one", "line two & three", "four",
    ]  # fmt: skip
    assert (document.title, document.published, document.publisher) == ("Fiji signs", "2024-01-05", "Harbour Wire")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Fiji signs\n\nFiji signed.", "Fiji signs"),
        ("Fiji signs\n==========\n\nFiji signed.", "Fiji signs"),
        ("## Fiji signs\n\nFiji signed.", "Fiji signs"),
        ("Fiji signed.\n\n# The pact\n\nIt is new.", "The pact"),
        ("Fiji signed.\n\n## The pact\n\nIt is new.", None),
        ("# **Fiji** [signs](x)\n\nFiji signed.", "Fiji signs"),
        ("#\n\nFiji signed.", None),
    ],
)
def test_the_title_is_the_first_heading(text: str, title: str | None) -> None:
    assert _read(text).title == title


def test_the_same_words_in_markdown_and_in_text_are_the_same_document() -> None:
    marked = _read("# Fiji signs\n\nFiji **signed** a pact\nwith Tonga.\n\n* It is new.\n")
    plain = read_document(b"Fiji signs\n\nFiji signed a pact with Tonga.\n\nIt is new.")
    assert marked.id == plain.id


@pytest.mark.parametrize(
    "text", ["[" * 100_000, "![" * 100_000, ">" * 50_000 + "a", "- " * 5_000 + "a", "<div>" * 50_000]
)
def test_harmful_nesting_is_refused_at_once(text: str) -> None:
    begun = time.process_time()
    with pytest.raises(DocumentStructureError):
        _read(f"Fiji\n\n{text}")
    assert time.process_time() - begun < 5


def test_a_picture_alone_is_no_text() -> None:
    with pytest.raises(DocumentEmptyError):
        _read("![Fiji](a.png)\n\n<!-- nothing -->\n")
