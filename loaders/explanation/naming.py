"""Whom a mention stands for."""

from loaders.extraction.mention import Mention


def actor(mention: Mention) -> str:
    """Return the id of whom a mention acts for: a leader's state, an army's state, or the entity itself."""
    person = mention.person
    return ((person.state or person.entity) if person is not None else mention.actor).id
