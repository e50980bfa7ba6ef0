"""Scope: how far down to an event the auxiliaries, denials and conditions of the words above it reach."""

from loaders.extraction.parse import Token
from loaders.extraction.syntax import is_passive

_NOT = frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
#: Prepositions whose phrase names what has happened already, whatever the clause plans or denies.
_GIVEN = frozenset(
    {"after", "over", "since", "amid", "amidst", "despite", "notwithstanding", "following", "because", "due", "owing",
     "besides", "without"}
)  # fmt: skip
#: Prepositions that lead from a reaction to what it answers: "in protest *at*", "retaliation *for*".
_ANSWERED = frozenset({"at", "to", "for", "against", "over", "on", "about"})
_ABOUT = frozenset({"on", "about", "over", "regarding", "concerning"})
_BARE = frozenset({"in", "as"})
_CONDITIONS = frozenset({"if", "unless"})
_NTH = frozenset({"first", "second", "third", "last", "latest", "only"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def is_given(token: Token, reactions: frozenset[str]) -> bool:
    """Return True for a preposition whose phrase takes its event for granted: "*after* talks", "punish *for* invading".

    What a clause plans, denies or asks for is then not said of that event.
    """
    if token.dep_ != "prep":
        return False
    word, head = token.lower_, token.head
    if word in _GIVEN:
        return True
    # the parser may hang "in protest at" on the verb
    answered = head if head.pos_ in {"NOUN", "PROPN"} else token.doc[token.i - 1]
    if word in _ANSWERED and answered.lemma_.lower() in reactions:
        return True
    clausal = head.pos_ in {"VERB", "AUX"} and any(c.dep_ == "pcomp" for c in token.children)
    judged = is_passive(head) or any(c.dep_ == "dobj" for c in head.children)
    return clausal and (word == "before" or (word == "for" and judged))


def is_pleased(clause: Token) -> bool:
    """Return True for "is *encouraged* that they met": a feeling about what has happened, and no request."""
    head = clause.head
    return clause.dep_ == "ccomp" and is_passive(head) and head.lemma_.lower() == "encourage"


def is_topic(noun: Token, talking: frozenset[str]) -> bool:
    """Return True for what is only talked about: "talks on a *withdrawal*", "discussed closer *cooperation*"."""
    while noun.dep_ in {"conj", "compound"} and noun.head.pos_ in {"NOUN", "PROPN"}:
        noun = noun.head
    if noun.pos_ not in {"NOUN", "PROPN"}:
        return False
    if noun.dep_ == "dobj":
        return noun.head.lemma_.lower() in talking
    head = noun.head.head
    if noun.dep_ != "pobj" or noun.head.lower_ not in _ABOUT or head.pos_ not in {"NOUN", "VERB"}:
        return False
    # the parser may hang what talks are about on their verb: "renewed talks today *on* a withdrawal"
    before = [c.lemma_.lower() for c in head.children if c.dep_ == "dobj" and c.i < noun.i]
    return bool({head.lemma_.lower(), *before} & talking)


def is_reaction(noun: Token, reactions: frozenset[str]) -> bool:
    """Return True for "in *protest*", "in *retaliation*": a denied verb does not deny the reaction."""
    return noun.dep_ == "pobj" and noun.head.lower_ in _BARE and noun.lemma_.lower() in reactions


def stands_apart(token: Token) -> bool:
    """Return True if a coordinated verb has its own tense: "did not join but *sent*", "will go and *said*"."""
    return token.dep_ == "conj" and token.tag_ in _FINITE and token.head.pos_ in {"VERB", "AUX"}


def is_contrasted(token: Token) -> bool:
    """Return True if "but" joins a word to the one before: "not recognised it *but* handed over"."""
    return token.dep_ == "conj" and any(c.dep_ == "cc" and c.lower_ == "but" for c in token.head.children)


def denies_object(child: Token, below: Token | None) -> bool:
    """Return True if an argument without members denies the event below: "has *no plan* to attack".

    It does not where the event is another argument or a circumstance: "the war has no end", "no athlete in protest".
    """
    if child.dep_ not in {"dobj", *_SUBJECTS} or not _is_none(child):
        return False
    return below is None or below == child or below.dep_ not in {*_SUBJECTS, "prep", "advcl", "conj"}


def _is_none(noun: Token) -> bool:
    """Return True for "no country", "neither India nor Pakistan"."""
    return any((c.lower_ == "no" and c.dep_ == "det") or c.lower_ == "neither" for c in noun.children)


def is_negation(child: Token) -> bool:
    """Return True for a word that denies the verb it belongs to."""
    return child.dep_ == "neg" or (child.lower_ in _NOT and child.dep_ in {"advmod", "det"})


def ends_with_time(verb: Token) -> bool:
    """Return True for "did not recognise it *until 1974*": then it did."""
    past = verb.tag_ == "VBD" or any(c.dep_ == "aux" and c.tag_ == "VBD" for c in verb.children)
    # a date is one token with its preposition
    return past and any(c.lower_.startswith("until") and c.dep_ in {"prep", "npadvmod"} for c in verb.children)


def is_nth(infinitive: Token) -> bool:
    """Return True for "the first state *to recognise* it": it has done so."""
    to = next((c for c in infinitive.children if c.dep_ == "aux" and c.lower_ == "to"), None)
    noun = to.nbor(-1) if to is not None and to.i > infinitive.sent.start else None
    if noun is None or noun.pos_ not in {"NOUN", "PROPN"}:
        return False
    return any(c.lower_ in _NTH or c.ent_type_ == "ORDINAL" for c in noun.children)


def is_done(verb: Token) -> bool:
    """Return True for a verb in the past: what was *sent* to help has helped, as far as the text tells."""
    return verb.tag_ == "VBD" or any(c.dep_ == "aux" and c.lemma_.lower() == "have" for c in verb.children)


def has_condition(predicate: Token, conditions: frozenset[str] = _CONDITIONS) -> bool:
    """Return True if a clause with "if" or "unless" hangs on one of the verbs nearest above an event."""
    verbs = [t for t in (predicate, *predicate.ancestors) if t.pos_ in {"VERB", "AUX"}][:3]
    clauses = [c for v in verbs for c in v.children if c.dep_ == "advcl"]
    return any(m.lower_ in conditions for c in clauses for m in c.children if m.dep_ == "mark")


def is_undone(word: Token, adverbs: frozenset[str]) -> bool:
    """Return True if an adverb says that something did not quite happen: "*nearly* went to war"."""
    return any(c.dep_ == "advmod" and c.lower_ in adverbs for c in word.children)
