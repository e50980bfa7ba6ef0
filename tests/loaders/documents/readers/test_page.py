import time

import pytest
import trafilatura

from graph.document import Document
from loaders.documents import Source, read_document
from loaders.errors import DocumentEmptyError, DocumentStructureError

_STORY = [
    "Fiji and Tonga signed a pact on the waters between the two groups of islands on Monday, officials said.",
    "Fiji will send three ships, and Tonga will send two. They are to patrol together from June until September.",
    "Samoa did not take part in the talks. “We were not asked,” said its foreign minister in Apia.",
]
_HEAD = """<title>Fiji signs | Harbour Wire</title><meta property="og:site_name" content="Harbour Wire">
<meta property="og:title" content="Fiji signs">
<meta property="article:published_time" content="2024-01-05T10:00:00Z">"""


def _page(body: str, head: str = _HEAD) -> str:
    return f"<!DOCTYPE html><html lang=en><head>{head}</head><body>{body}</body></html>"


def _article(paragraphs: list[str]) -> str:
    inner = "".join(f"<p>{p}</p>" for p in paragraphs)
    return (
        "<nav><a href=/>Home</a> <a href=/w>World</a></nav><article><h1>Fiji signs</h1><p>Share this</p>"
        f"{inner}</article>"
        "<aside><h3>Related articles</h3><a href=/x>Rugby results</a></aside><footer>© 2024 Harbour Wire</footer>"
    )


def _read(page: str | bytes) -> Document:
    return read_document(Source.of(page if isinstance(page, bytes) else page.encode(), "a.html"))


def test_main_text_title_date_and_site_are_read_and_navigation_is_not() -> None:
    document = _read(_page(_article(_STORY)))
    assert document.text.split("\n") == ["Fiji signs", *_STORY]
    assert (document.title, document.published, document.publisher) == ("Fiji signs", "2024-01-05", "Harbour Wire")


def test_the_same_words_in_a_page_and_in_text_are_the_same_document() -> None:
    plain = read_document("\n\n".join(["Fiji signs", *_STORY]).encode())
    assert _read(_page(_article(_STORY))).id == plain.id


def test_formatting_within_a_sentence_leaves_it_whole_and_footnote_marks_go() -> None:
    marked = _STORY[0].replace("Tonga", "<b><font color=red>Ton</font>ga</b>") + '<sup><a href="#n1">[1]</a></sup>'
    assert _read(_page(_article([marked, *_STORY[1:]]))).text.split("\n")[1] == _STORY[0]


def test_a_page_in_an_old_encoding_is_read_as_it_declares() -> None:
    story = ["Le président de la Côte d’Ivoire est arrivé à Suva. " * 5, *_STORY]
    page = _page(_article(story), head='<meta http-equiv=Content-Type content="text/html; charset=iso-8859-1">')
    assert "Côte d’Ivoire est arrivé à" in _read(page.encode("cp1252")).text
    assert "Côte d’Ivoire est arrivé à" in _read(page).text


def test_references_to_control_characters_are_read_as_browsers_do() -> None:
    story = [_STORY[0].replace("Fiji", "Fiji&#146;s &#x1b;[31m&#0; &#60;b&#62;"), *_STORY[1:]]
    assert _read(_page(_article(story))).text.split("\n")[1].startswith("Fiji’s [31m\ufffd <b> and Tonga")


def test_external_entities_are_not_followed() -> None:
    bomb = '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    assert "root:" not in _read(bomb + _article(["&x; " + _STORY[0], *_STORY[1:]])).text


@pytest.mark.parametrize(
    "page",
    ["<html><body></body></html>", "<html><body><script>var a</script></body></html>", "<!doctype html>", "<html>",
     "<html><body><div id=root></div><noscript>Please enable JavaScript</noscript></body></html>"],
)  # fmt: skip
def test_a_page_without_main_text_is_an_error(page: str) -> None:
    with pytest.raises(DocumentEmptyError, match=r"no main text.*browser"):
        _read(page)


def test_old_pages_with_unclosed_formatting_are_read() -> None:
    assert _read(_page("<font><b>" * 400 + _article(_STORY))).text.split("\n")[-3:] == _STORY


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 100_000,
        "<div>" * 300,
        "<p>a</p>" * 40_000,
        "<p>" + "<a href=x>a</a> b " * 5_000,
        "<li>" + "<i>a<u>b" * 9_999,
    ],
)
def test_harmful_structure_is_refused_at_once(body: str) -> None:
    begun = time.process_time()
    with pytest.raises(DocumentStructureError, match=r"Save its text as a \.txt file"):
        _read(_page(body + _STORY[0]))
    assert time.process_time() - begun < 5


@pytest.mark.parametrize("tag", ["b", "span", "font", "sup"])
def test_thousands_of_formatting_marks_in_a_paragraph_take_no_time(tag: str) -> None:
    begun = time.process_time()
    document = _read(_page(_article(["".join(f"<{tag}>word</{tag}> and " for _ in range(15_000)), *_STORY])))
    assert document.text.count("word") == 15_000
    assert time.process_time() - begun < 5


def test_a_long_attribute_takes_no_time() -> None:
    begun = time.process_time()
    assert _read(_page(f"<div class='{'a ' * 1_000_000}'>{_article(_STORY)}</div>")).title == "Fiji signs"
    assert time.process_time() - begun < 5


def test_a_fault_below_the_extractor_is_an_error_of_the_document(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RecursionError

    monkeypatch.setattr(trafilatura, "bare_extraction", fail)
    with pytest.raises(DocumentStructureError, match="RecursionError"):
        _read(_page(_article(_STORY)))
