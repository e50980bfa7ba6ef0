"""Signing: which verb binds someone to the agreement that a noun names, and with what status."""

from collections.abc import Iterator, Mapping

from loaders.extraction.parse import Token
from loaders.extraction.syntax import is_passive, objects

_HOLDING = frozenset({"accede", "withdraw", "adhere", "commit"})
_BEING = frozenset({"party", "signatory", "member"})
_STEPS = 8

#: A verb, and the status that it gives whoever signs: `signed`, `ratified` or `withdrew`; None where it tells none.
Binding = tuple[Token, str | None]


def bindings(noun: Token, signing: Mapping[str, str]) -> Iterator[Binding]:
    """Yield the verbs that bind to an agreement, the nearest to its noun's own place first.

    Args:
        noun: Head of the agreement's name.
        signing: Status by the lemma of a verb of signing.
    """
    head = noun
    for _ in range(_STEPS):
        if head.dep_ != "conj":
            break
        head = head.head
    if head.dep_ in {"dobj", "nsubjpass"} and head.head.lemma_.lower() in signing:
        yield head.head, signing[head.head.lemma_.lower()]
    if head.dep_ == "pobj" and head.head.lower_ in {"to", "of", "from"}:
        yield from _through(head.head.head, signing)
    for child in noun.children:
        word = child.lemma_.lower()
        # "the pact, which A and B signed": the pact is signed, and signs nothing
        signed = child.dep_ == "acl" or (child.dep_ == "relcl" and (is_passive(child) or noun in objects(child)))
        if signed and word in signing:
            yield child, signing[word]


def _through(holder: Token, signing: Mapping[str, str]) -> Iterator[Binding]:
    """Yield the verb or the predicate noun from which a preposition leads to the agreement: "acceded *to*"."""
    word = holder.lemma_.lower()
    if word in _HOLDING:
        yield holder, signing.get(word, "signed")
    elif word in _BEING and holder.dep_ == "attr":
        yield holder.head, _standing(holder)
    else:
        # "remains a party to it": the parser may hang "to" on the verb
        for noun in (c for c in holder.children if c.dep_ == "attr" and c.lemma_.lower() in _BEING):
            yield holder, _standing(noun)


def _standing(noun: Token) -> str | None:
    return "signed" if noun.lemma_.lower() == "signatory" else None
