import time

import pytest

from loaders.documents.front_matter import read_front_matter
from loaders.errors import DocumentStructureError


def test_names_and_plain_values_are_read() -> None:
    text = "---\ntitle: 'Fiji: a pact'\ndate: 2024-01-05\ntags:\n  - a\nviews: 12\nlong: >\n  one\n  two\n---\nText"
    pairs, rest = read_front_matter(text, "a.md")
    assert pairs == (("title", "Fiji: a pact"), ("date", "2024-01-05"), ("views", "12"), ("long", "one two"))
    assert rest == "Text"


def test_a_block_that_is_no_yaml_is_read_line_by_line() -> None:
    pairs, rest = read_front_matter("---\ntitle: Fiji: a pact\ndate: '2024'\n---\nText", "a.md")
    assert (pairs, rest) == ((("title", "Fiji: a pact"), ("date", "2024")), "Text")


@pytest.mark.parametrize(
    "text",
    ["Text", "---\nText\n\n---\nMore", "---\n- a\n---\nText", "---\ntitle: a\n", "a\n---\ntitle: b\n---\n", "---\n---"],
)
def test_what_is_no_front_matter_stays_text(text: str) -> None:
    assert read_front_matter(text, "a.md") == ((), text)


def test_a_longer_block_than_any_front_matter_is_text() -> None:
    text = "---\n" + "a: b\n" * 20_000 + "---\nText"
    assert read_front_matter(text, "a.md") == ((), text)


@pytest.mark.parametrize(
    "block",
    [
        "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]",
        "a: &a\n  <<: *a",
        "a: " + "[" * 15_000,
        "a: " + "{" * 15_000,
        "- " * 8_000,
    ],
)
def test_bombs_are_refused_at_once(block: str) -> None:
    begun = time.process_time()
    with pytest.raises(DocumentStructureError, match="front matter has"):
        read_front_matter(f"---\n{block}\n---\nText", "a.md")
    assert time.process_time() - begun < 5


def test_tags_construct_nothing() -> None:
    pairs, _ = read_front_matter("---\na: !!python/object/apply:os.system [x]\nb: !!int x\n---\n", "a.md")
    assert pairs == (("b", "x"),)
