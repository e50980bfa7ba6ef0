"""Memory: what a sentence leaves in the discourse, so that later pronouns and descriptions find their actors."""

from loaders.extraction.deeds import deeds_of
from loaders.extraction.discourse import Discourse
from loaders.extraction.lexicon import load_lexicon
from loaders.extraction.mention import Mention, Party
from loaders.extraction.parse import Span, Token
from loaders.extraction.passage import Passage
from loaders.extraction.syntax import noun_lemma

_OWNING = frozenset({"poss", "amod", "compound", "nmod"})


def remember(passage: Passage, sentence: Span, discourse: Discourse) -> None:
    """Note the actors that a sentence names, and those whom it puts side by side."""
    start, end = passage.sentence_place(sentence)
    discourse.note_deeds(deeds_of(passage, sentence, discourse.sentence))
    groups = set()
    for mention in passage.mentions:
        if start <= mention.start < end:
            head = passage.head(mention)
            subject = head is not None and any(
                t.dep_ in {"nsubj", "nsubjpass"} for t in [head, *head.ancestors][:2] if t.pos_ != "VERB"
            )
            if not passage.is_location(mention):
                discourse.note(_party(mention), subject=subject)
            official = _official(head) if mention.person is None and mention.actor.type == "Country" else None
            if official is not None:
                leads = official.dep_ in {"nsubj", "nsubjpass"}
                discourse.officials.append((discourse.sentence, Party(mention.actor, mention.span, "agent"), leads))
            if mention in passage.lists:
                groups.add(passage.lists[mention])
    for members in sorted(groups, key=lambda g: g[0].start):
        head = passage.head(members[0])
        discourse.note_group(
            (_party(m) for m in members), subject=head is not None and head.dep_ in {"nsubj", "nsubjpass"}
        )


def _official(head: Token | None) -> Token | None:
    """Return the official without a name whose state a word tells: "Egypt's *foreign minister*"."""
    if head is None:
        return None
    noun = head.head.head if head.dep_ == "pobj" and head.head.lower_ == "of" else head.head
    if noun.tag_ != "NN" or (head.dep_ != "pobj" and head.dep_ not in _OWNING):
        return None
    return noun if noun_lemma(noun) in load_lexicon().themes["office_holders"] else None


def _party(mention: Mention) -> Party:
    person = mention.person
    return Party((person.state or person.entity) if person else mention.actor, mention.span, "name", person)
