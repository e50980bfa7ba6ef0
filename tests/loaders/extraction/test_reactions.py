"""Reactions to what the text has just told."""

import pytest

from loaders.extraction import RulesExtractor
from loaders.extraction.lexicon import load_lexicon, read_data
from tests.loaders.extraction.reading import Claim, claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who is harmed judges whoever harms
        ("Chad closed the border with Mali. Bamako called the step illegal.", ("MLI", "ACCUSES", "TCD")),
        # so does another
        ("Peru bombed a village in Chile. Spain called the raid an act of aggression.", ("ESP", "ACCUSES", "PER")),
        # an act without an object
        ("Peru fired a missile into the sea. Spain called the launch deplorable.", ("ESP", "ACCUSES", "PER")),
        # who has acted against another has that one in mind
        ("Kenya recalled its envoy from Uganda and called the arrests unlawful.", ("KEN", "ACCUSES", "UGA")),
        # the undoing of what was done
        ("Uganda seized a Kenyan trawler. Kenya demanded its release.", ("KEN", "REQUESTS", "UGA")),
        # what was asked for
        ("Mali asked Chad for a loan in May. Chad refused.", ("TCD", "REJECTS", "MLI")),
        ("Norway demanded that Latvia apologise, but the demand was rejected in Riga.", ("LVA", "REJECTS", "NOR")),
    ],
)
def test_whoever_acted_is_meant(extractor: RulesExtractor, text: str, expected: Claim) -> None:
    assert expected in claims(extractor, text)


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        # denied
        ("Chad closed the border with Mali. Bamako did not call the step illegal.", "ACCUSES"),
        # of something that the text has not told
        ("Chad closed the border with Mali. Bamako called a strike illegal.", "ACCUSES"),
        # too long ago
        (
            "Chad closed the border with Mali. It rained. It snowed. Bamako called the step illegal.",
            "ACCUSES",
        ),
        # who does no harm is not judged
        ("Chad sent food to Mali. Niger called the day dreadful.", "ACCUSES"),
        # nobody has asked
        ("Mali met Chad in May. Chad refused.", "REJECTS"),
        # of another
        ("Uganda seized a Kenyan trawler. Kenya demanded the release of the crew by Somalia.", "REQUESTS"),
    ],
)
def test_nobody_is_meant_who_did_nothing_of_the_kind(extractor: RulesExtractor, text: str, unwanted: str) -> None:
    pairs = {("MLI", "TCD"), ("NER", "TCD"), ("TCD", "MLI"), ("KEN", "UGA")}
    assert not {c for c in claims(extractor, text) if c[1] == unwanted and (c[0], c[2]) in pairs}


def test_the_words_of_reactions_are_in_the_lexicon() -> None:
    words = {key: set(found.split()) for key, found in read_data("reactions.yaml").items()}
    verbs = load_lexicon().verbs
    assert {w.split("_")[0] for w in words["asking"] | words["refusing"]} <= words["reacting"]
    assert words["reacting"] <= {verb.split("_")[0] for verb in verbs}
