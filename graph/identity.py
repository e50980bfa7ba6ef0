"""Stable ids: the same content gives the same id on every machine and in every run."""

import hashlib
import re
import unicodedata

_DIGEST_BYTES = 12


def digest(*parts: str) -> str:
    """Return 24 hex digits that stand for the parts in their order (BLAKE2b; parts may not hold U+0000)."""
    joined = "\x00".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(joined, digest_size=_DIGEST_BYTES).hexdigest()


def slug(name: str) -> str:
    """Return a name as lower-case ASCII words joined by hyphens: ``Côte d'Ivoire`` → ``cote-divoire``.

    Letters outside the Latin script stay as they are, so that no name gets an empty slug.
    """
    # Decomposing can bring capitals out of letter-like signs: ™ is TM.
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    plain = re.sub(r"['’`ʼ.]", "", plain)
    return "-".join(re.findall(r"\w+", plain.replace("_", " ")))


def document_id(text: str) -> str:
    """Return the id of the document with this plain text.

    Where its lines are broken does not count: formats differ in what they tell of paragraphs. White space of any length
    counts as one space.
    """
    return f"d-{digest(' '.join(text.split()))}"
