"""Fitting: whether a word's phrase is about things, and its subject of a kind, for which a frame holds."""

from collections.abc import Iterator

from loaders.extraction.craft import is_craft
from loaders.extraction.lexicon import Frame, Lexicon, load_lexicon
from loaders.extraction.parse import Token, remembered
from loaders.extraction.predicates import heads, particle
from loaders.extraction.scope import is_negation
from loaders.extraction.syntax import datives, noun_lemma, objects, prepositional, subjects

_DRILLING = frozenset({"drill", "exercise", "participate", "maneuver", "manoeuvre"})
_TOPICAL = ("of", "for", "to", "on", "into", "in")
#: What the type of an aircraft or a ship stands for: "sent two *F-16s*".
_CRAFT = frozenset({"aircraft", "jet"})
#: What classes of nouns list for any person who is named, for people of a state ("two *Swedes*"), and for any sum.
_PEOPLE = "named_people"
_NAMED = {"PERSON": "named_person", "MONEY": "sum_of_money"}
#: What they list for words in quotation marks ("called the raid *“an outrage”*"), and for a town or a land.
_QUOTED, _PLACE = "quoted", "named_place"
_QUOTES = frozenset({'"', "“", "”", "'", "‘", "``", "''"})
_THINGS = frozenset({"it", "this", "that"})
_CLAUSAL = frozenset({"xcomp", "ccomp", "advcl", "acl"})


def fits(token: Token, frame: Frame, lexicon: Lexicon) -> bool:
    """Return True if a frame holds for what a word's phrase is about and for who does it."""
    if frame.relation == "CONSULTS_WITH" and any(c.dep_ == "oprd" for c in token.children):
        # who calls someone something talks about them
        return False
    if frame.denied and not any(is_negation(c) for c in token.children):
        return False
    if not _has_parts(token, frame, lexicon):
        return False
    if frame.theme is None and frame.no_theme is None:
        return True
    if frame.relation == "AIDS" and token.pos_ == "VERB" and any(t.lemma_.lower() in _DRILLING for t in token.subtree):
        # troops sent to a drill are no aid
        return False
    kinds = _governed(token, frame.theme_after) if frame.theme_after else _topical(token)
    if frame.theme is not None and not kinds & lexicon.themes[frame.theme]:
        return False
    return frame.no_theme is None or not kinds & lexicon.themes[frame.no_theme]


def _has_parts(token: Token, frame: Frame, lexicon: Lexicon) -> bool:
    """Return True if a word has the doers, and governs the people and clauses, that a frame asks for."""
    themes = lexicon.themes
    if frame.doer is not None and not _is_done_by(token, themes[frame.doer]):
        return False
    if frame.doer == "troops" and _moves(frame) and any(c.dep_ == "dobj" for c in token.children):
        # who drives others out of a place has not left it
        return False
    if frame.theme == "in_quotes" and any(o.lower_ in _THINGS for o in objects(token)):
        return False
    if frame.whom is not None and not _kinds(_concerned(token)) & themes[frame.whom]:
        return False
    return frame.clause is None or _governs(token, themes[frame.clause])


def _kinds(nouns: list[Token]) -> set[str]:
    """Return the names under which the classes of nouns may list some nouns."""
    found: set[str] = set()
    for noun in nouns:
        found.add(noun_lemma(noun))
        if is_craft(noun):
            found |= _CRAFT
        if noun.ent_type_ in _NAMED:
            found.add(_NAMED[noun.ent_type_])
        if noun.ent_type_ == "GPE" and noun.pos_ == "PROPN":
            found.add(_PLACE)
        if _are_people(noun):
            found.add(_PEOPLE)
        if " " in noun.text:
            # a person joined with their title: "Niger's ambassador Brah Mohamane"
            found.update(noun.lower_.replace(",", " ").split())
        found.update(f"{c.lemma_.lower()}_{noun.lemma_.lower()}" for c in noun.lefts)
    return found


def _is_done_by(verb: Token, kind: frozenset[str]) -> bool:
    """Return True if the head of a verb's subject is of a class: "Iranian *troops* entered Greece"."""
    return bool(_doers(verb) & kind)


@remembered
def _doers(verb: Token) -> set[str]:
    """Return the kinds of who does what a verb tells."""
    doers = [n for s in subjects(verb) for n in (s, *s.conjuncts)]
    doers += [c for n in doers for c in n.children if c.dep_ == "compound" and c.i < n.i]
    return _kinds(doers)


def _are_people(noun: Token) -> bool:
    """Return True for people called by their state: "three *Iranians*", "a *German*", "the *Japanese*"."""
    if noun.ent_type_ != "NORP" or noun.dep_ in {"amod", "compound", "nmod"}:
        return False
    return noun.pos_ in {"NOUN", "PROPN", "ADJ"} and noun.text[0].isupper()


def whom(verb: Token) -> list[Token]:
    """Return whom a verb acts on: its objects, or the subject of the clause that it governs: "let *the sailors* go"."""
    inner = [s for c in _clauses(verb) for s in c.children if s.dep_ in {"nsubj", "nsubjpass"}]
    # "sent *the envoy* packing": the parser may take it for one noun
    inner += [
        c for o in objects(verb) if o.tag_ == "NN" and o.lower_ == "packing" for c in o.lefts if c.dep_ == "compound"
    ]
    return [*datives(verb), *objects(verb), *inner]


def _concerned(verb: Token) -> list[Token]:
    return [n for item in whom(verb) for n in heads(item)]


def _moves(frame: Frame) -> bool:
    """Return True for a frame of movement, which has no object."""
    return not any(role in {"obj", "from", "theme"} for joined in frame.object for role in joined)


def _clauses(verb: Token) -> list[Token]:
    return [c for c in verb.children if c.dep_ in _CLAUSAL and c.i > verb.i]


def _governs(verb: Token, kind: frozenset[str]) -> bool:
    """Return True if a verb governs a clause or an infinitive of a class: "let the sailors *go*"."""
    below = [c for o in (*objects(verb), *datives(verb)) for c in o.children if c.dep_ in {"acl", "relcl"}]
    inner = [v for c in (*_clauses(verb), *below) for v in (c, *c.conjuncts)]
    joined = any(o.lower_ in kind for o in objects(verb))
    return joined or any(v.lemma_.lower() in kind or particle(v) in kind for v in inner)


def _names_in_quotes(verb: Token) -> bool:
    """Return True if a verb of naming is followed by words in quotation marks."""
    if verb.lemma_.lower() not in load_lexicon().governors["naming"]:
        return False
    return any(t.text in _QUOTES for c in verb.rights for t in c.subtree)


def _governed(token: Token, prepositions: tuple[str, ...]) -> set[str]:
    """Return the kinds of what the prepositions govern under which a frame's theme stands: "took A to *court*"."""
    return _kinds([n for word in prepositions for item in prepositional(token, word) for n in heads(item)])


@remembered
def _topical(token: Token) -> set[str]:
    """Return the kinds of what an event is about: its word may have many frames, each with a theme of its own."""
    quoted = {_QUOTED} if token.pos_ == "VERB" and _names_in_quotes(token) else set()
    return _kinds(list(_topics(token))) | quoted


def _topics(token: Token) -> Iterator[Token]:
    """Yield the words that tell what an event is about: a verb's objects, a noun's own modifiers and objects."""
    if token.pos_ not in {"VERB", "AUX"}:
        yield from (c for c in token.children if c.dep_ in {"amod", "compound", "nmod"})
        yield from (n for word in _TOPICAL for item in prepositional(token, word) for n in heads(item))
        return
    for item in (*objects(token), *prepositional(token, "in"), *prepositional(token, "as")):
        yield from heads(item)
    if token.lemma_.lower() in load_lexicon().governors["providing"]:
        yield from (n for item in prepositional(token, "with") for n in heads(item))
    # the parser may take a period that is given for a time: "gave the envoys *three days*"
    yield from (c for c in token.children if c.dep_ == "npadvmod" and any(n.dep_ == "nummod" for n in c.children))
    # "called the move illegal"
    yield from (c for c in token.children if c.dep_ == "acomp" or (c.dep_ == "advmod" and c.pos_ == "ADJ"))
    # "called the move an act of aggression"
    yield from (n for c in token.children if c.dep_ == "oprd" for n in (c, *prepositional(c, "of")))
    yield from (c for c in token.children if c.dep_ in {"ccomp", "advcl"} and c.pos_ in {"ADJ", "NOUN"})
