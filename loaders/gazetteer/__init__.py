"""Who is who: states, territories, blocs, bodies, armed groups and leaders, by every name that texts use for them.

`Gazetteer.load()` reads the data once. `data/README.md` states the formats, `NOTICE` the sources.
"""

from loaders.gazetteer.actor import Actor
from loaders.gazetteer.gazetteer import Gazetteer
from loaders.gazetteer.match import Match, Phrase
from loaders.gazetteer.membership import Membership
from loaders.gazetteer.name import Name
from loaders.gazetteer.sites import publishing_actor
from loaders.gazetteer.term import Term

__all__ = ["Actor", "Gazetteer", "Match", "Membership", "Name", "Phrase", "Term", "publishing_actor"]
