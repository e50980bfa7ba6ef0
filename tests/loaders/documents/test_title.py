import pytest

from loaders.documents.title import is_byline, looks_like_title, repeats, title_of

_TITLE = "Fiji and Tonga Sign Pact"
_TEXT = "The two met in Suva."


@pytest.mark.parametrize(
    ("lines", "title", "publisher"),
    [
        ([_TITLE, "", _TEXT], _TITLE, None),
        ([_TITLE, _TITLE, _TEXT], _TITLE, None),
        ([_TITLE, "", _TITLE.upper(), "", _TEXT], _TITLE, None),
        ([_TITLE, "By Ann Author", _TEXT], _TITLE, None),
        ([f"{_TITLE} | Harbour Wire", "", _TITLE, _TEXT], _TITLE, "Harbour Wire"),
        ([f"{_TITLE} - Harbour Wire", _TITLE, _TEXT], _TITLE, "Harbour Wire"),
        (["the pact was signed.", "the pact was signed.", _TEXT], "the pact was signed.", None),
        ([_TITLE, _TEXT], None, None),
        ([_TITLE], None, None),
        ([_TEXT, "", _TEXT[:5]], None, None),
        (["The Government of Fiji,", "", "Recalling the pact,"], None, None),
        ([], None, None),
    ],
)
def test_the_title_of_a_text(lines: list[str], title: str | None, publisher: str | None) -> None:
    assert title_of(lines) == (title, publisher)


def test_a_title_is_short_and_no_sentence() -> None:
    assert looks_like_title("‘We will not yield’, says Tonga")
    assert not looks_like_title("A " * 30)
    assert not looks_like_title("fiji and tonga")
    assert not looks_like_title("Fiji met Tonga.")


def test_a_repetition_may_differ_in_case_and_punctuation_and_name_the_site() -> None:
    assert repeats("FIJI & TONGA sign pact!", "Fiji, Tonga sign pact")
    assert repeats("Fiji signs – Harbour Wire", "Fiji signs", "Harbour Wire")
    assert not repeats("Fiji signs – Harbour Wire", "Fiji signs")
    assert not repeats("Fiji", "Fiji signs")
    assert not repeats("...", "!!!")
    assert not repeats("a" * 1000, "a" * 1000)


def test_bylines() -> None:
    assert is_byline("By Ann Author and Ben Bookman")
    assert not is_byline("By signing the treaty Fiji and Tonga have at long last ended a quarrel of years")
    assert not is_byline("By and large")
