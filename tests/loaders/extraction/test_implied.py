"""Acts whose other party stands in the clause that asks, thanks or promises."""

from collections import Counter

import pytest

from loaders.extraction import RulesExtractor
from loaders.extraction.lexicon import load_lexicon, read_data
from tests.loaders.extraction.reading import Claim, claims, told


@pytest.mark.parametrize(
    ("text", "expected", "modality"),
    [
        # who asks for an act is to have it
        ("Kenya asked Uganda to send doctors.", ("UGA", "AIDS", "KEN"), "requested"),
        ("Kenya asked Uganda to begin to send food.", ("UGA", "AIDS", "KEN"), "requested"),
        ("Uganda was asked by Kenya to send engineers.", ("UGA", "AIDS", "KEN"), "requested"),
        ("Oman demanded that Yemen release the fishermen.", ("YEM", "YIELDS_TO", "OMN"), "requested"),
        # whatever it is that is to be given up
        ("Oman asked Yemen to return the archives.", ("YEM", "YIELDS_TO", "OMN"), "requested"),
        ("Oman turned down a request by Yemen to hand over two separatists.",
         ("OMN", "YIELDS_TO", "YEM"), "requested"),
        # what is asked for
        ("Kenya has asked Uganda for tents and blankets.", ("UGA", "AIDS", "KEN"), "requested"),
        ("Yemen turned to Oman for weapons.", ("OMN", "SUPPLIES_ARMS_TO", "YEM"), "requested"),
        ("Oman has asked Yemen for the release of two fishermen.", ("YEM", "YIELDS_TO", "OMN"), "requested"),
        # thanks for what was done or given
        ("Nepal thanked Bhutan for sending doctors.", ("BTN", "AIDS", "NPL"), "asserted"),
        ("Nepal thanked Bhutan for its help after the flood.", ("BTN", "AIDS", "NPL"), "asserted"),
        ("Nepal thanked Bhutan for its support.", ("BTN", "SUPPORTS", "NPL"), "asserted"),
        ("Nepal expressed thanks to Bhutan for offering to help.", ("BTN", "AIDS", "NPL"), "planned"),
        # a promise
        ("Yemen told Oman that it would withdraw its soldiers.", ("YEM", "YIELDS_TO", "OMN"), "planned"),
        # at someone's request
        ("Uganda is sending doctors at the request of Kenya.", ("UGA", "AIDS", "KEN"), "asserted"),
    ],
)  # fmt: skip
def test_the_other_party_is_in_the_governing_clause(
    extractor: RulesExtractor, text: str, expected: Claim, modality: str
) -> None:
    assert (expected, modality) in {(c, m) for c, _, m in told(extractor, text)}


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        # someone else is named for whom it is done
        ("Kenya asked Uganda to send doctors to Rwanda.", ("UGA", "AIDS", "KEN")),
        ("Nepal thanked Bhutan for the food that it sent to Sikkim and to Bangladesh.", ("BTN", "AIDS", "NPL")),
        # who asks for the end of a war may have no part in it
        ("Oman urged Yemen to stop the offensive.", ("YEM", "YIELDS_TO", "OMN")),
        # who returns somewhere gives nothing up
        ("Oman asked Yemen to return to the talks.", ("YEM", "YIELDS_TO", "OMN")),
        # an opinion is no gift
        ("Nepal thanked Bhutan for its patience.", ("BTN", "AIDS", "NPL")),
        # what is asked for is not what is attacked
        ("Oman asked Yemen to attack the rebels.", ("YEM", "ASSAULTS", "OMN")),
    ],
)
def test_nothing_is_implied_for_others(extractor: RulesExtractor, text: str, wrong: Claim) -> None:
    found = claims(extractor, text)
    assert found
    assert wrong not in found


#: Lists of relations.
RELATIONS = frozenset({"done_for", "left_out by_verbs", "left_out by_nouns", "in_conflict"})


def test_the_lists_hold_lower_case_words_once() -> None:
    data = dict(read_data("implied.yaml"))
    given = data.pop("given")
    for grouped in ("left_out", "undoing", "charging"):
        data |= {f"{grouped} {key}": words for key, words in data.pop(grouped).items()}
    assert {t for themes in given.values() for t in themes.split()} <= load_lexicon().themes.keys()
    for label, text in data.items():
        counts = Counter(text.split())
        assert [w for w, n in counts.items() if n > 1 or (label not in RELATIONS and w != w.lower())] == [], label
