"""Memory: what a sentence leaves in the discourse, so that later pronouns and descriptions find their actors."""

from loaders.extraction.deeds import deeds_of
from loaders.extraction.discourse import Discourse
from loaders.extraction.mention import Mention, Party
from loaders.extraction.parse import Span
from loaders.extraction.passage import Passage


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
            if mention in passage.lists:
                groups.add(passage.lists[mention])
    for members in sorted(groups, key=lambda g: g[0].start):
        head = passage.head(members[0])
        discourse.note_group(
            (_party(m) for m in members), subject=head is not None and head.dep_ in {"nsubj", "nsubjpass"}
        )


def _party(mention: Mention) -> Party:
    person = mention.person
    return Party((person.state or person.entity) if person else mention.actor, mention.span, "name", person)
