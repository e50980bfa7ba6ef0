"""Stories of a set of documents, in memory."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.document import Document
from graph.stories import stories
from tests.graph.store.reprints import reprints
from tests.graph.stories.texts import OTHER_REPORT, REPORT


def _stories(*texts: str) -> list[str]:
    documents = [Document(str(number), text) for number, text in enumerate(texts)]
    told = stories({d.id: d.text for d in documents})
    names = {d.id: d.uri for d in documents}
    return [names[told[d.id]] for d in documents]


def test_fullest_print_leads_its_story() -> None:
    cut = REPORT[: REPORT.index("The opposition")]
    assert _stories(cut, REPORT, OTHER_REPORT, "By our correspondent in the islands " + REPORT) == ["3", "3", "2", "3"]


def test_short_texts_never_merge() -> None:
    assert _stories("Fiji met Tonga.", "FIJI met Tonga!", "Fiji met “Tonga”") == ["0", "1", "2"]


def test_denial_leads_a_story_of_its_own() -> None:
    denial = REPORT.replace("Tonga signed", "Tonga have not signed")
    cut = REPORT[REPORT.index("Prime Minister") :]
    assert _stories(REPORT, denial) == ["0", "1"]
    # What both of them contain belongs to the fuller one.
    assert _stories(REPORT, denial, cut) == ["0", "1", "1"]


def test_copy_of_a_copy_that_is_no_copy_of_the_first_leads_a_story() -> None:
    words = [f"w{number}" for number in range(260)]
    texts = [" ".join(words[start : start + 100]) for start in range(0, 160, 20)]
    told = _stories(*texts)
    assert 1 < len(set(told)) < len(texts)


@settings(deadline=None, max_examples=30)
@given(st.integers(0, 10_000), st.randoms(use_true_random=False))
def test_order_does_not_matter(seed: int, rng: random.Random) -> None:
    documents = reprints(seed, 16)[1]
    told = stories({d.id: d.text for d in documents})
    rng.shuffle(documents)
    assert stories({d.id: d.text for d in documents}) == told
    assert all(told[story] == story for story in told.values())
