"""Acts whose other party the sentence has just told."""

import pytest

from graph.ontology import RELATION_TYPES
from loaders.extraction import RulesExtractor
from loaders.extraction.lexicon import load_lexicon, read_data
from tests.loaders.extraction.reading import Claim, claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what follows on another act
        ("Chad expelled two Libyan envoys and closed the border.", ("TCD", "SANCTIONS", "LBY")),
        ("Peru recalled its envoy from Chile after Santiago cut off trade.", ("CHL", "SANCTIONS", "PER")),
        ("Kenya asked Uganda for a loan, a request which Kampala turned down.", ("UGA", "REJECTS", "KEN")),
        # what someone is accused of
        ("Chad accused Libya of shelling villages.", ("LBY", "ASSAULTS", "TCD")),
        # harm to one's own people
        ("Oman protested to Yemen over the arrest of Omani fishermen.", ("YEM", "COERCES", "OMN")),
        # whose ally
        ("Egypt met Jordan on Monday and said that it would not forget its ally.", ("EGY", "ALLIED_WITH", "JOR")),
    ],
)
def test_whom_the_sentence_has_just_told_is_meant(extractor: RulesExtractor, text: str, expected: Claim) -> None:
    assert expected in claims(extractor, text)


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        # the act has an object of its own
        ("Chad accused Libya of shelling the rebels.", ("LBY", "ASSAULTS", "TCD")),
        # its phrase names someone else
        ("Chad accused Libya of lies and closed the border with Niger.", ("TCD", "SANCTIONS", "LBY")),
        # who helps is not harmed
        ("Chadian troops backed by Libyan forces captured the town.", ("TCD", "ASSAULTS", "LBY")),
        # it comes first
        ("Chad closed the border and met Libya and Niger.", ("TCD", "SANCTIONS", "LBY")),
        # it is denied
        ("Kenya asked Uganda for a loan, which Kampala did not refuse.", ("UGA", "REJECTS", "KEN")),
    ],
)
def test_nobody_is_put_where_another_may_be_meant(extractor: RulesExtractor, text: str, unwanted: Claim) -> None:
    assert unwanted not in claims(extractor, text)


def test_the_words_that_leave_out_a_party_are_in_the_lexicon() -> None:
    lexicon = load_lexicon()
    left_out = read_data("implied.yaml")["left_out"]
    known = {name.split("_")[0] for table in (lexicon.verbs, lexicon.nouns) for name in table}
    assert set(left_out["words"].split()) <= known
    assert set(left_out["by_verbs"].split()) | set(left_out["by_nouns"].split()) <= set(RELATION_TYPES)
