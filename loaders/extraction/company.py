"""Company: who takes part in what a noun tells, since they are the party of the verb beside it.

"*Chadian envoys* left after talks with Mali", "*two Chadians* were killed in a clash with Malian troops".
"""

from loaders.extraction.circumstances import whole_of
from loaders.extraction.lexicon import Frame, load_lexicon
from loaders.extraction.parse import Token
from loaders.extraction.syntax import is_passive, noun_lemma, passive_subjects, prepositional, subjects

PEACEFUL = frozenset({"CONSULTS_WITH", "AGREES_WITH", "COOPERATES_WITH"})
_CIRCUMSTANCE = frozenset({"after", "before", "during", "following", "amid", "in", "on", "at", "under"})
_COMING = frozenset(
    {"return", "arrive", "gather", "fly", "travel", "come", "go", "assemble", "leave", "meet", "convene", "slip", "jet",
     "head", "sail", "drive", "stop", "drop", "land", "journey"}
)  # fmt: skip
_AMID, _FOES = frozenset({"in", "during"}), ("with", "against")


def beside_verbs(noun: Token, frame: Frame) -> list[Token]:
    """Return who meets, agrees, drills or fights as a noun tells, by the verb whose phrase the noun stands in."""
    noun = whole_of(noun)
    if noun.dep_ != "pobj" or noun.head.dep_ != "prep" or noun.head.head.pos_ != "VERB":
        return []
    verb, word = noun.head.head, noun.head.lower_
    if frame.relation == "ASSAULTS":
        return _fighters(noun, verb) if word in _AMID else []
    # as in: they returned to Geneva for talks
    comes = word == "for" and verb.lemma_.lower() in _COMING
    circumstance = word in _CIRCUMSTANCE and frame.relation in PEACEFUL
    protest = word == "during" and frame.relation == "PROTESTS_AGAINST"
    return subjects(verb) if circumstance or protest or (comes and frame.relation in PEACEFUL) else []


def _fighters(noun: Token, verb: Token) -> list[Token]:
    """Return who falls in a fight, or is engaged in it; who falls in an attack has not made it."""
    lexicon = load_lexicon()
    if verb.lemma_.lower() not in lexicon.governors["falling"]:
        return []
    both_fight = any(f.mutual and f.relation == "ASSAULTS" for f in lexicon.nouns.get(noun_lemma(noun), ()))
    if not both_fight or not any(prepositional(noun, word) for word in _FOES):
        # those of two states who fall in a war need not have fought each other
        return []
    return passive_subjects(verb) if is_passive(verb) else subjects(verb)
