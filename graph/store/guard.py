"""Refusing queries that would write, before anything runs."""

import re

from graph.store.errors import WriteRefusedError

#: Comments, quoted texts and quoted names, in which a keyword means nothing.
_QUOTED = re.compile(r"//[^\n]*|/\*.*?\*/|'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|`[^`]*`", re.DOTALL)
#: A clause's word: no property (`n.set`), label or type (`:Set`), parameter (`$set`) or key of a map (`{set: 1}`).
_CLAUSE = re.compile(
    r"(?<![\w.:$|])(CREATE|MERGE|SET|DELETE|DETACH|REMOVE|DROP|ALTER|FOREACH|GRANT|DENY|REVOKE|INSERT"
    r"|LOAD\s+CSV|IN\s+(?:CONCURRENT\s+)?TRANSACTIONS)(?!\w|\s*[:.,)\]}])",
    re.IGNORECASE,
)


def refuse_write(cypher: str) -> None:
    """Raise if a query has a clause that writes, or one that reads files or addresses.

    The servers check too, each as it can; this is the check that says which word it was, and the same on both.

    Raises:
        WriteRefusedError: The query would write or load.
    """
    found = _CLAUSE.search(_QUOTED.sub(" ", cypher))
    if found:
        raise refused(f"the query has the clause {' '.join(found[1].upper().split())}")


def refused(what: str) -> WriteRefusedError:
    """Return the error of a query that does not only read."""
    return WriteRefusedError(what, remedy="Ask with MATCH … RETURN; statements are changed by loading and removing")
