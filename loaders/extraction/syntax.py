"""Grammatical roles over a spaCy parse (ClearNLP labels): logical subjects, objects and prepositional objects."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from loaders.extraction.calls import called, is_called_for
from loaders.extraction.lexicon import load_lexicon
from loaders.extraction.misparsing import hyphenated, is_counted, is_main, joined_above, late_agents, misread
from loaders.extraction.parse import Token, remembered
from loaders.extraction.repetition import repeated

_SUBJECTS = frozenset({"nsubj", "csubj", "expl"})
#: Tags of relative pronouns.
RELATIVE = frozenset({"WDT", "WP", "WP$"})
#: Prepositions that a verb's party follows however deep the parser hangs them.
_LOOSE = frozenset({"with", "against", "to"})
#: Words that frame a sentence and take no part in its event: "according to A, B met C".
_FRAMING = frozenset({"according", "due", "thanks", "owing", "contrary", "prior", "unlike"})
#: Prepositions that say the same as a shorter one.
_SAME = {"toward": "to", "towards": "to", "upon": "on", "amongst": "among", "onto": "on",
         "versus": "against", "vis-à-vis": "with", "atop": "on"}  # fmt: skip
_MAX_DEPTH = 8
_HIT, _FOLLOWING = frozenset({"on", "at", "to", "against", "into"}), frozenset({"join", "follow"})


@remembered
def is_passive(verb: Token) -> bool:
    """Return True if the verb is passive: it has a passive subject or auxiliary, or is a bare participle of a noun."""
    marks = {c.dep_ for c in verb.children}
    if marks & {"nsubjpass", "auxpass"} or ("agent" in marks and ("nsubj" not in marks or verb.tag_ == "VBN")):
        # with a subject of its own, "spoke by telephone" has no agent
        return True
    return verb.dep_ == "acl" and verb.tag_ == "VBN" and not is_main(verb)


def antecedent(token: Token) -> Token:
    """Return the noun that a relative pronoun stands for, or the token itself."""
    if token.tag_ not in RELATIVE:
        return token
    clause = next((a for a in token.ancestors if a.dep_ == "relcl"), None)
    return clause.head if clause is not None else token


def subjects(verb: Token, depth: int = 0) -> list[Token]:
    """Return the heads of the logical subject of a verb; through control, coordination and relative clauses."""
    if depth > _MAX_DEPTH:
        return []
    return _sought(verb, depth) if depth else list(_subjects(verb))


@remembered
def _subjects(verb: Token) -> list[Token]:
    return _sought(verb, 0)


def _sought(verb: Token, depth: int) -> list[Token]:
    if is_passive(verb):
        by = [c for c in verb.children if c.dep_ == "agent" or (c.dep_ == "prep" and c.lower_ == "by")]
        agents = [*(p for c in by for p in c.children if p.dep_ == "pobj"), *late_agents(verb)]
        if agents or any(c.dep_ == "nsubjpass" for c in verb.children) or verb.dep_ == "acl":
            return agents
    own = [antecedent(c) for c in verb.children if c.dep_ in _SUBJECTS and c.lower_ != "there"]
    # a subject that the parser hung on the auxiliary
    own = own or [antecedent(s) for c in verb.children if c.dep_ == "aux" for s in c.children if s.dep_ in _SUBJECTS]
    return own or _inherited(verb, depth) or misread(verb)[:1] or hyphenated(verb)


def _inherited(verb: Token, depth: int) -> list[Token]:
    head, dep = verb.head, verb.dep_
    if dep == "acl" and is_main(verb):
        return [head]
    if dep == "acomp" and verb.pos_ == "ADJ":
        # "is ready to meet": whoever is ready meets
        return subjects(head, depth + 1)
    if dep == "conj" and head.pos_ in {"VERB", "AUX"}:
        return subjects(head, depth + 1) if not is_passive(head) or is_passive(verb) else passive_subjects(head)
    if dep == "conj" and (joined := joined_above(verb)) is not None:
        return subjects(joined, depth + 1) if not is_passive(joined) else []
    if dep in {"xcomp", "ccomp", "advcl", "dep"} and head.pos_ in {"VERB", "AUX", "ADJ"}:
        return _controller(head, depth, infinitive=dep in {"xcomp", "ccomp"} or is_called_for(verb))
    if dep == "pcomp" and head.dep_ in {"prep", "agent"}:
        if head.lower_ == "in" and head.head.lemma_.lower() in _FOLLOWING:
            # "B followed A in breaking off relations": both break them off
            return [*subjects(head.head, depth + 1), *objects(head.head)]
        return _thanked(head) if head.lower_ == "for" and gives_thanks(head.head) else _controller(
            head.head, depth, infinitive=True)  # fmt: skip
    return _modified(verb, depth) if dep in {"acl", "relcl"} else []


def gives_thanks(word: Token) -> bool:
    """Return True for "thanks" and for the verb that expresses them."""
    words = load_lexicon().governors["thanks"]
    return word.lower_ in words or any(c.dep_ == "dobj" and c.lower_ in words for c in word.children)


def _thanked(preposition: Token) -> list[Token]:
    """Return to whom thanks go for something: "expressed thanks *to Cuba* for offering to help"."""
    word = preposition.head
    holders = [word, *(c for c in word.children if c.dep_ == "dobj")]
    return [o for h in holders for o in _objects_of(h, "to")]


def _modified(verb: Token, depth: int) -> list[Token]:
    """Return the subject of a verb whose clause modifies a noun."""
    head = verb.head
    if verb.tag_ == "VBG":
        # "issued a statement calling on Belarus": whoever issued it calls
        issued = head.dep_ == "dobj" and head.lemma_.lower() in load_lexicon().governors["documents"]
        return (subjects(head.head, depth + 1) if issued else []) or [head]
    if verb.dep_ == "acl" and head.lemma_.lower() in load_lexicon().governors["petitions"]:
        return _asked(head, depth)
    owners = [c for c in head.children if c.dep_ == "poss"]
    if not owners and verb.tag_ == "VB" and verb.dep_ == "acl":
        owners = list(_objects_of(head, "of"))
    if owners:
        # "Sweden's bid to join", "the decision of Sweden to join": whoever has it, whatever is done to it
        return owners
    # "a plan to invade": whoever makes the plan
    return _controller(head.head, depth, infinitive=False) if head.dep_ in {"dobj", "attr"} else [head]


def _asked(noun: Token, depth: int) -> list[Token]:
    """Return who is to do what a request asks for: whom it is put to, or else who answers it."""
    put_to = [p for w in ("to", "on") for p in _objects_of(noun, w)]
    governor = noun.head.head if noun.dep_ == "pobj" else noun.head
    answers = noun.dep_ in {"dobj", "pobj"} and governor.pos_ == "VERB"
    light = governor.lemma_.lower() in load_lexicon().governors["light"]
    return put_to or (subjects(governor, depth + 1) if answers and not light else [])


def _controller(head: Token, depth: int, *, infinitive: bool) -> list[Token]:
    if head.pos_ not in {"VERB", "AUX", "ADJ"}:
        return []
    controls = infinitive and head.lemma_.lower() in load_lexicon().governors["object_control"]
    if controls and (told := objects(head) or [p for w in called(head) for p in _objects_of(head, w)]):
        return told
    if is_passive(head):
        return passive_subjects(head)
    return subjects(head, depth + 1)


def passive_subjects(verb: Token) -> list[Token]:
    """Return the grammatical subjects of a passive verb."""
    own = [antecedent(c) for c in verb.children if c.dep_ in {"nsubjpass", "nsubj"}]
    if not own and verb.dep_ == "acl":
        # of "the treaty of 9 November, *signed* by A" the treaty, and not its date
        noun, lexicon = verb.head, load_lexicon()
        whole = noun.head.head if noun.dep_ == "pobj" and verb.lemma_.lower() in lexicon.signing else noun
        return [whole if noun_lemma(whole) in lexicon.themes["agreement"] else noun]
    if not own and verb.dep_ == "advcl" and verb.tag_ == "VBN" and verb.i < verb.head.i:
        return [c for c in verb.lefts if c.pos_ == "PROPN"] or subjects(verb.head)  # "Accused by A, B apologised"
    if not own and verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        return passive_subjects(verb.head)
    return own


def objects(verb: Token) -> list[Token]:
    """Return the heads of the logical object of a verb: direct objects, or the subjects of a passive."""
    return list(_objects(verb))


@remembered
def _objects(verb: Token) -> list[Token]:
    if is_passive(verb):
        # "was granted independence": what is given is the object, not who gets it
        return [c for c in verb.children if c.dep_ == "dobj"] or passive_subjects(verb)
    own = [antecedent(c) for c in verb.children if c.dep_ in {"dobj", "obj"}]
    own = repeated(verb, own)
    own = own or [s for c in verb.children if c.dep_ == "ccomp" for s in _judged(c)]
    own = own or ([verb.head] if hyphenated(verb) else [])
    own = own or [n for c in verb.children if c.lower_ == "up" for n in _objects_of(c, "to") if is_counted(n)]
    if own or misread(verb):
        return own or misread(verb)[1:]
    if verb.dep_ == "relcl" and any(c.dep_ in _SUBJECTS and c.tag_ not in RELATIVE for c in verb.children):
        # "the pact that Russia signed", also with the pronoun left out
        return [verb.head]
    if verb.dep_ == "xcomp" and verb.head.dep_ == "relcl" and not own:
        return objects(verb.head)
    later = [c for c in verb.conjuncts if c.i > verb.i and c.pos_ == "VERB"]
    # "sell and deliver missiles": the object stands with the last verb
    return objects(later[0]) if later and verb.dep_ != "conj" and not is_passive(later[0]) and later[
        0].i - verb.i <= 3 else []  # fmt: skip


def _judged(clause: Token) -> list[Token]:
    """Return what a clause without a verb says something of: "holds *Russia* responsible"."""
    if clause.pos_ in {"VERB", "AUX"} or any(c.dep_ in {"mark", "cop", "aux"} for c in clause.children):
        return []
    return [c for c in clause.children if c.dep_ == "nsubj" and c.tag_ not in RELATIVE]


def datives(verb: Token) -> list[Token]:
    """Return indirect objects."""
    if is_passive(verb) and any(c.dep_ == "dobj" for c in verb.children):
        return passive_subjects(verb)
    return [c for c in verb.children if c.dep_ in {"dative", "iobj"} and c.pos_ != "ADP"]


def prepositional(token: Token, preposition: str) -> list[Token]:
    """Return the objects of a preposition that belongs to a word, to its object, or to what that object is a part of.

    A parser often hangs a prepositional phrase on the wrong one of these, so all are searched, nearest first.
    """
    found = list(_reached(token).get(preposition, ()))
    if not found and token.pos_ == "VERB":
        # "contributed troops and two aircraft *to* it"
        later = [i for o in objects(token) for c in conjuncts(o)[1:] for i in _objects_of(c, preposition)]
        if later or preposition not in _HIT:
            return later
        # "was dropped by a Libyan jet *on* Chad"
        agents = [p for c in token.children if c.dep_ == "agent" for p in c.children if p.dep_ == "pobj"]
        return [i for a in agents for i in _objects_of(a, preposition)]
    return found


@remembered
def _reached(token: Token) -> dict[str, list[Token]]:
    """Return what `prepositional` finds, by preposition."""
    verbal = token.pos_ in {"VERB", "AUX"}
    holders = [token]
    if verbal:
        holders += [*objects(token), *(c for c in token.children if c.dep_ in {"prt", "advmod", "acomp", "attr"})]
    holders += [p for h in holders[:] for p in _objects_of(h, "of")]
    found: dict[str, list[Token]] = {}
    for holder in holders:
        for preposition, items in _governed(holder).items():
            _add(found.setdefault(preposition, []), items)
    for holder in (t for o in objects(token) for t in _nested(o) if t not in holders) if verbal else ():
        for preposition in _LOOSE:
            _add(found.setdefault(preposition, []), _objects_of(holder, preposition))
    return found


def _add(found: list[Token], items: Iterable[Token]) -> None:
    found.extend(t for t in dict.fromkeys(items) if t not in found)


def _nested(token: Token) -> Iterator[Token]:
    """Yield the nouns in phrases below a noun, without its clauses."""
    for child in token.children:
        if child.dep_ == "prep":
            for item in child.children:
                if item.dep_ == "pobj":
                    yield item
                    yield from _nested(item)


def _objects_of(token: Token, preposition: str) -> Sequence[Token]:
    return _governed(token).get(preposition, ())


@remembered
def _governed(token: Token) -> dict[str, list[Token]]:
    """Return the objects of the prepositions right below a word, by preposition."""
    found: defaultdict[str, list[Token]] = defaultdict(list)
    for child in token.children:
        joined = child.dep_ == "conj" and child.pos_ == "ADP"  # "war on Brazil and, in March, on Argentina"
        if not joined and child.dep_ not in {"prep", "dative", "agent"}:
            continue
        items = [antecedent(p) for p in child.children if p.dep_ in {"pobj", "pcomp"}]
        if (
            child.dep_ == "prep"
            and is_passive(token)
            and not any(p.dep_ in {"pobj", "pcomp", "prep"} for p in child.children)
        ):
            # "was fired upon by"
            items += passive_subjects(token)
        names = {child.lower_, _SAME.get(child.lower_, child.lower_)}
        for name in names:
            found[name] += items
        for added in (p for c in child.children if c.dep_ == "cc" for p in c.children if p.dep_ == "prep"):
            # "to A as well as to B"
            found[added.lower_] += (p for p in added.children if p.dep_ == "pobj")
        if child.dep_ == "prep" and child.lower_ not in _FRAMING:
            # "out of", "up to": a preposition on a preposition
            for inner in child.children:
                if inner.dep_ == "prep" and inner.lower_ not in names:
                    found[inner.lower_] += (p for p in inner.children if p.dep_ == "pobj")
    return found


def noun_lemma(token: Token) -> str:
    """Return the lemma in lower case; the plural of a proper noun loses its ending: `Accords` → `accord`."""
    base = str(token.lemma_).lower()
    if base == "basis" and token.lower_ == "bases":
        # the lemmatizer takes the plural of a base for that of a basis
        return "base"
    if token.tag_ == "NNPS" and base.endswith("ies"):
        return f"{base[:-3]}y"
    return base[:-1] if token.pos_ == "PROPN" and base.endswith("s") and not base.endswith("ss") else base


def conjuncts(token: Token) -> list[Token]:
    """Return the token and what is coordinated with it to its right."""
    found = [token]
    for item in found:
        for child in item.children:
            if child.dep_ == "conj" and child not in found:
                found.append(child)
    return found
