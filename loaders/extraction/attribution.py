"""Attribution: the words that name who says something."""

from loaders.extraction.parse import Token


def phrase(token: Token) -> str:
    """Return a noun phrase without its article and its clauses."""
    inside = [t for t in token.subtree if not any(a.dep_ in {"relcl", "acl", "appos"} for a in _up(t, token))]
    words = inside[1:] if inside and inside[0].lower_ in {"the", "a", "an"} else inside
    return "".join(t.text_with_ws for t in words if t.dep_ not in {"relcl", "acl"}).strip(" ,\n")


def _up(token: Token, top: Token) -> list[Token]:
    found = []
    while token != top:
        found.append(token)
        token = token.head
    return found
