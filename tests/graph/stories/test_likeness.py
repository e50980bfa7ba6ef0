"""What is one story, and what is another that only looks like it."""

import pytest

from graph.stories import ALIKE, Features, contradicts, likeness, tells
from tests.graph.stories.texts import OTHER_REPORT, REPORT

_LAST = REPORT[REPORT.index("The opposition") :]


def _told(text: str, other: str = REPORT) -> bool:
    one, another = Features.of(text), Features.of(other)
    assert tells(one, another) == tells(another, one)
    return tells(one, another)


@pytest.mark.parametrize(
    "text",
    [
        REPORT.upper().replace(" ", "\n"),
        REPORT.replace("Harbour Wire", "Pacific Press"),
        REPORT.removeprefix("SUVA (Harbour Wire) - "),
        "Neighbours strike a deal at sea\n\n" + REPORT,
        REPORT.removesuffix(_LAST),
        REPORT.replace("Analysts see", "Advertisement. Do not miss our newsletter.\n\nAnalysts see"),
        "News Sport Weather Sign in\n" + REPORT + "Read more: storm in Japan. No part of this may be copied.",
        REPORT.replace("did not ask", "didn’t ask"),
        REPORT.replace("Australia will", "The Australian government will"),
    ],
)  # fmt: skip
def test_what_sites_make_of_a_report_is_one_story(text: str) -> None:
    assert text != REPORT
    assert _told(text)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Tonga signed", "Tonga have not signed"),
        ("Tonga signed", "Tonga denied signing"),
        ("was never carried", "was carried"),
        ("and could be", "and could not be"),
        ("Fiji and Tonga signed", "Fiji and Vanuatu signed"),
        ("Fiji and Tonga signed", "Tonga and Fiji signed"),
        ("Australia will pay", "New Zealand will pay"),
        ("Australia will pay", "The United States will pay"),
        ("Samoa, which", "American Samoa, which"),
    ],
)  # fmt: skip
def test_one_denial_or_another_state_is_another_story(old: str, new: str) -> None:
    changed = REPORT.replace(old, new)
    assert changed != REPORT
    assert likeness(Features.of(changed), Features.of(REPORT)) > 0.85
    assert contradicts(Features.of(changed), Features.of(REPORT))
    assert not _told(changed)


def test_parts_of_names_are_seen() -> None:
    north, south = (REPORT.replace("Australia", f"{side} Korea") for side in ("North", "South"))
    assert not _told(north, south)


def test_first_and_last_words_count() -> None:
    bare = REPORT.removeprefix("SUVA (Harbour Wire) - ").rstrip()
    assert not _told(bare, "Palau" + bare.removeprefix("Fiji"))
    assert not _told(bare + " in Fiji", bare + " in Palau")


def test_word_repeated_beside_a_change_does_not_hide_it() -> None:
    text = REPORT.replace("on Monday after", "no no no no no no no on Monday after")
    assert not _told(text, text.replace("no no no no no no no", "no no no no no no", 1))


def test_two_reports_of_one_event_are_two_stories() -> None:
    assert 0 < likeness(Features.of(REPORT), Features.of(OTHER_REPORT)) < 0.1
    assert not _told(OTHER_REPORT)


def test_likeness_is_that_of_the_runs_of_words() -> None:
    words = [f"w{number}" for number in range(100)]
    # 96 runs of five words in either, of which 46 are the same.
    other = [*words[:50], *(f"v{number}" for number in range(50))]
    assert likeness(Features.of(" ".join(words)), Features.of(" ".join(other))) == pytest.approx(46 / 146)
    assert likeness(Features.of("a b"), Features.of("a b")) == 0
    assert ALIKE > 46 / 146
