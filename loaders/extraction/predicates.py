"""Predicates: the forms under which the lexicon knows a word, and what else of its phrase belongs to it."""

from collections.abc import Iterator, Mapping

from loaders.extraction.lexicon import Frame, load_lexicon
from loaders.extraction.parse import Token, remembered
from loaders.extraction.syntax import objects, subjects

_OCCURRING = frozenset({"take", "hold", "begin", "start", "continue", "resume", "occur", "open", "erupt", "break"})
_ADVERBS = frozenset({"back", "out", "together", "up", "down", "off", "away", "aside"})
#: Stands after what is brought there, too: "brought its troops *home*".
_HOME, _APART = "home", frozenset({"home", "away"})


def occurring(noun: Token) -> list[Token]:
    """Return the verb that says that the noun's event takes place: "talks *began* between A and B"."""
    top = noun
    while top.dep_ == "pobj" and top.head.lower_ == "of":
        top = top.head.head
    return [top.head] if top.dep_ in {"nsubj", "nsubjpass"} and top.head.lemma_.lower() in _OCCURRING else []


def lemma(token: Token) -> str:
    """Return the lemma in lower case, with the particle of a phrasal verb: `call_off`."""
    particle = next((c for c in token.children if c.dep_ == "prt"), None)
    base = str(token.lemma_).lower()
    return f"{base}_{particle.lower_}" if particle is not None else base


@remembered
def particle(token: Token) -> str | None:
    """Return the verb joined with its particle, for phrasal verbs such as `call_off` and `hit_back`."""
    found = next((c for c in token.children if c.dep_ == "prt" or (c.i == token.i + 1 and c.lower_ in _ADVERBS)), None)
    found = found or next((c for c in token.children if _is_homewards(c)), None)
    return f"{token.lemma_.lower()}_{found.lower_}" if found is not None else None


def _is_homewards(word: Token) -> bool:
    """Return True for "brought its troops *home*", also where the parser takes what is brought for a part of it."""
    joined = word.dep_ == "dobj" and any(c.dep_ == "compound" for c in word.children)
    return (word.lower_ == _HOME and joined) or (word.lower_ in _APART and word.dep_ == "advmod")


def fixed(token: Token) -> str | None:
    """Return the verb joined with its first preposition, for fixed pairs such as `call_on`."""
    child = next((c for c in token.children if c.dep_ == "prep" and c.i == token.i + 1), None)
    return f"{token.lemma_.lower()}_{child.lower_}" if child is not None else None


def frames_of(token: Token, table: Mapping[str, tuple[Frame, ...]]) -> tuple[Frame, ...]:
    """Return the frames of a word under the longest name that a table has: with particle, with preposition, alone."""
    names = (particle(token), fixed(token), token.lemma_.lower())
    return next((f for n in names if n and (f := table.get(n))), ())


def heads(token: Token) -> Iterator[Token]:
    """Yield the nouns that may tell an object's kind: itself, conjuncts, what it is an amount of, its compounds."""
    for item in (token, *token.conjuncts):
        yield item
        for child in item.children:
            if child.dep_ in {"compound", "amod", "appos"}:
                yield child
            elif child.dep_ == "prep" and child.lower_ in {"of", "in"}:
                for part in (p for p in child.children if p.dep_ == "pobj"):
                    yield part
                    yield from (c for c in part.children if c.dep_ in {"compound", "amod"})


def predicated(noun: Token) -> list[Token]:
    """Return what a noun is said of: "*Iran*, a partner of Syria", "*Japan* is an ally", "US ally *Pakistan*"."""
    if noun.dep_ == "conj" and noun.head.pos_ == "NOUN" and _adds(noun):
        # "a rival of India and *an ally* of Washington"
        noun = noun.head
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lower_ in {"one", "some", "two", "all"}:
        noun = noun.head.head
    if noun.dep_ == "attr":
        return subjects(noun.head)
    if noun.dep_ == "appos":
        return [noun.head]
    if noun.dep_ == "nsubj" and noun.head.lemma_ in {"be", "include"}:
        # "its members are A, B and C"
        return [c for c in noun.head.children if c.dep_ in {"attr", "dobj"}]
    if noun.dep_ in {"compound", "nmod"} and noun.i < noun.head.i:
        return [noun.head]
    if noun.dep_ == "pobj" and noun.head.lower_ == "as":
        verb = noun.head.head
        return objects(verb) or subjects(verb)
    return [c for c in noun.children if c.dep_ == "appos"]


def _adds(noun: Token) -> bool:
    """Return True for a noun that tells what someone is to another, as a noun before it does."""
    return noun.lemma_.lower() in load_lexicon().actors["relational"] and not any(
        c.lower_ == "but" for c in noun.head.children
    )


def is_aside(token: Token) -> bool:
    """Return True for the verb of a clause that only compares: "to sign, *as Chad has*"."""
    return token.dep_ == "advcl" and any(
        c.lower_ in {"as", "like"} and c.dep_ in {"mark", "advmod"} for c in token.lefts
    )
