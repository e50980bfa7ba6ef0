"""What an event is about."""

import pytest

from graph.ontology import CONTEXTS
from loaders.extraction import RulesExtractor
from loaders.extraction.contexts import context_of, is_off_topic
from loaders.extraction.lexicon import load_lexicon
from tests.loaders.extraction.reading import claims, passage, statements, word


@pytest.mark.parametrize(
    ("text", "of", "context"),
    [
        ("Sweden and Norway cooperate on trade and tariffs.", "cooperate", "economic"),
        ("Sweden and Norway cooperate on gas pipelines.", "cooperate", "energy"),
        ("Sweden and Norway cooperate against hackers and malware.", "cooperate", "cyber"),
        ("Sweden and Norway cooperate on troops and missiles.", "cooperate", "military"),
    ],
)
def test_words_around_an_event_tell_its_context(text: str, of: str, context: str) -> None:
    assert context_of(word(passage(text).parse, of), "COOPERATES_WITH", load_lexicon()) == context


@pytest.mark.parametrize(("relation", "context"), load_lexicon().context_default.items())
def test_without_such_words_the_relation_tells(relation: str, context: str) -> None:
    read = passage("Sweden helped Norway.")
    assert context_of(word(read.parse, "helped"), relation, load_lexicon()) == context
    assert context in CONTEXTS


def test_a_relation_without_a_default_has_none() -> None:
    assert context_of(word(passage("Sweden helped Norway.").parse, "helped"), "NO_SUCH", load_lexicon()) == "none"


@pytest.mark.parametrize(
    "text",
    [
        "Sweden beat Norway in the semifinal.",
        "Sweden attacked from the first minute, and the goalkeeper was lost.",
        "Swedish meatballs and Norwegian salmon share a recipe.",
    ],
)
def test_sport_and_dishes_are_off_topic(text: str, extractor: RulesExtractor) -> None:
    assert is_off_topic(next(iter(passage(text).parse.sents)), load_lexicon())
    assert claims(extractor, text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Sweden thrashed Norway 4-1 and ended the hopes of a whole generation.",
        "The tournament opens in Oslo. Sweden and Norway meet on the second day.",
    ],
)
def test_scores_and_what_follows_a_game_are_off_topic(text: str, extractor: RulesExtractor) -> None:
    assert is_off_topic(list(passage(text).parse.sents)[-1], load_lexicon())
    assert claims(extractor, text) == set()


def test_what_a_government_says_about_a_game_counts(extractor: RulesExtractor) -> None:
    text = "Sweden's government accused Norway of a plot before the football tournament."
    assert ("SWE", "ACCUSES", "NOR") in claims(extractor, text)


@pytest.mark.parametrize(
    "text",
    ["Sweden fired 10-12 missiles at Norway.", "Sweden attacked Norway.", "Sweden and Norway signed a trade pact."],
)
def test_politics_is_on_topic(text: str) -> None:
    assert not is_off_topic(next(iter(passage(text).parse.sents)), load_lexicon())


def test_evidence_carries_the_context(extractor: RulesExtractor) -> None:
    found = statements(extractor, "Sweden imposed tariffs on Norway.")
    assert {e.context for s in found for e in s.evidence} == {"economic"}
