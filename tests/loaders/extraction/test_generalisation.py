"""The learned relations: who is asked about, and what a classifier makes of it."""

from collections.abc import Mapping, Sequence

import pytest

from graph.document import Document
from loaders.extraction import RulesExtractor
from loaders.extraction.event import Event
from loaders.extraction.generalisation import Candidate, Generaliser, candidates, load_generaliser
from loaders.extraction.lexicon import load_lexicon
from loaders.extraction.loglinear import LogLinear
from loaders.extraction.parse import Span
from loaders.extraction.parties import PartyFinder
from loaders.extraction.passage import Passage
from loaders.extraction.tied import NONE, Tied

#: "mystify" is in no lexicon.
UNKNOWN = "Norway mystified Sweden."


class Listener:
    """Keeps what a classifier would be asked about."""

    def __init__(self) -> None:
        self.asked: list[tuple[tuple[str, str], tuple[str, ...], str]] = []

    def events(
        self, passage: Passage, finder: PartyFinder, sentence: Span, related: Sequence[Event]
    ) -> Sequence[Event]:
        found: list[Candidate] = list(candidates(passage, finder, sentence, load_lexicon(), related))
        self.asked += [(c.ids, c.features, c.predicate.text) for c in found]
        return ()


def asked(text: str) -> dict[tuple[str, str], tuple[tuple[str, ...], str]]:
    listener = Listener()
    RulesExtractor(generaliser=listener).extract(Document("made", text))
    return {ids: (features, predicate) for ids, features, predicate in listener.asked}


def generaliser(weights: Mapping[str, float], least: float) -> Generaliser:
    own = LogLinear((NONE, "ACCUSES", "CONSULTS_WITH"), {name: [(1, weight)] for name, weight in weights.items()})
    return Generaliser(load_lexicon(), Tied(own, {}), {"ACCUSES": least})


def told(text: str, relating: Generaliser) -> set[tuple[str, str, str, str, str]]:
    made = RulesExtractor(generaliser=relating).extract(Document("made", text))
    return {(s.subject.id, s.relation, s.object.id, s.modality, s.polarity) for s in made}


def test_two_actors_that_no_rule_relates_are_asked_about_in_both_orders() -> None:
    assert set(asked(UNKNOWN)) == {("country/NOR", "country/SWE"), ("country/SWE", "country/NOR")}


def test_features_tell_roles_and_words() -> None:
    features, predicate = asked(UNKNOWN)["country/NOR", "country/SWE"]
    assert {"both subj obj", "both subj obj mystify", "order True"} <= set(features)
    assert "both obj subj" in asked(UNKNOWN)["country/SWE", "country/NOR"][0]
    assert predicate == "mystified"


def test_features_name_the_lexicons_relations() -> None:
    features, _ = asked("Norway mystified Sweden before Russia condemned Latvia.")["country/NOR", "country/SWE"]
    assert "in :ACCUSES after" in features


@pytest.mark.parametrize(
    "text", ["Norway condemned Sweden.", "Norway mystified everyone.", "Spain beat Italy in the World Cup final."]
)
def test_who_is_related_alone_or_at_play_is_not_asked_about(text: str) -> None:
    assert asked(text) == {}


def test_a_sentence_that_names_very_many_is_a_list() -> None:
    names = "Norway, Sweden, Denmark, Finland, Iceland, Estonia, Latvia, Lithuania, Poland"
    assert asked(f"{names} and Germany mystified Russia.") == {}


def test_a_probable_relation_becomes_a_statement_with_its_status() -> None:
    sure = generaliser({"both subj obj": 5.0}, 0.5)
    assert told(UNKNOWN, sure) == {("country/NOR", "ACCUSES", "country/SWE", "asserted", "positive")}
    assert told("Norway may mystify Sweden.", sure) == {
        ("country/NOR", "ACCUSES", "country/SWE", "possible", "positive")
    }
    assert told("Norway did not mystify Sweden.", sure) == {
        ("country/NOR", "ACCUSES", "country/SWE", "asserted", "negative")
    }


def test_what_is_too_improbable_is_not_said() -> None:
    assert told(UNKNOWN, generaliser({"both subj obj": 0.5}, 0.9)) == set()


def test_a_relation_without_bound_is_never_said() -> None:
    own = LogLinear((NONE, "ACCUSES", "CONSULTS_WITH"), {"both subj obj": [(2, 5.0)], "both obj subj": [(2, 5.0)]})
    assert told(UNKNOWN, Generaliser(load_lexicon(), Tied(own, {}), {"ACCUSES": 0.1})) == set()


def test_what_ships_can_be_read() -> None:
    shipped = load_generaliser(load_lexicon())
    assert shipped is None or told(UNKNOWN, shipped) is not None
