"""The words that name who says something."""

from loaders.extraction.attribution import phrase
from tests.loaders.extraction.reading import passage, word


def test_a_source_is_named_without_article_and_clauses() -> None:
    read = passage("The Swedish ministry, which sits in Stockholm, said that nothing had changed.")
    assert phrase(word(read.parse, "ministry")).rstrip(" ,") == "Swedish ministry"
