"""Tells the formats that are text with a form of its own: mail, feeds, sitemaps, tables, lists of addresses."""

import json
import re

RSS, ATOM, SITEMAP = "application/rss+xml", "application/atom+xml", "application/x-sitemap+xml"
MAIL, MAILBOX = "message/rfc822", "application/mbox"
JSON, JSON_LINES, CSV = "application/json", "application/jsonl", "text/csv"
ADDRESSES, GDELT = "text/uri-list", "text/x-gdelt"
_PLAIN = "text/plain"

#: The first element of an XML file, behind declarations, comments and a document type.
_ELEMENT = re.compile(
    r"\s*(?:<!--.*?-->\s*|<!DOCTYPE[^<>\[]*\[[^\]]*\]\s*>\s*|<[?!][^<>]*>\s*)*<([A-Za-z][\w.:-]*)", re.DOTALL
)
_ROOTS = {"rss": RSS, "rdf:RDF": RSS, "feed": ATOM, "urlset": SITEMAP, "sitemapindex": SITEMAP}
_FEED_OF_RDF = re.compile(r"purl\.org/rss/")
_POSTMARK = re.compile(r"From \S+ .{0,60}\d{4}[^\n]*\r?\n[!-9;-~]{1,76}:")
_HEADER = re.compile(r"([!-9;-~]{1,76}):(?:\s|$)")
#: Headers that mail programs write and people do not.
_STRONG = frozenset((
    "received", "message-id", "mime-version", "return-path", "delivered-to", "dkim-signature", "x-mailer",
    "content-transfer-encoding",
))  # fmt: skip
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")
_OBJECT = re.compile(r'\s*\{\s*"[^"\n]{0,200}"\s*:')
_ARRAY = re.compile(r'\s*\[\s*\{\s*"')
#: Columns of GDELT's mentions, knowledge graph and events of either version.
_GDELT_COLUMNS = (16, 27, 57, 58, 61)
_CSV_HEADER = re.compile(r'"?[A-Za-z][\w -]{0,40}"?(?:([,;\t])"?[A-Za-z][\w -]{0,40}"?)+')
_CSV_TEXT = frozenset(("text", "body", "content", "article", "fulltext", "full_text", "article_text", "maintext"))


def text_type(head: str, named: str | None) -> str | None:
    """Return the media type of a text with a form of its own; None if the beginning does not show one.

    Args:
        head: The beginning of the text.
        named: What the name says.
    """
    if named in (None, _PLAIN, "application/xml", RSS, ATOM) and (root := _ELEMENT.match(head)):
        kind = _ROOTS.get(root[1])
        if kind and (root[1] != "rdf:RDF" or _FEED_OF_RDF.search(head)):
            return kind
    if _POSTMARK.match(head):
        return MAILBOX
    if _is_mail(head):
        return MAIL
    return _by_lines(head, named)


def _is_mail(head: str) -> bool:
    names: list[str] = []
    for line in head.replace("\r\n", "\n").split("\n")[:-1]:
        if not line:
            break
        if line[0] in " \t" and names:
            continue
        found = _HEADER.match(line)
        if found is None:
            return False
        names.append(found[1].lower())
    return len(names) > 1 and not _STRONG.isdisjoint(names)


def _by_lines(head: str, named: str | None) -> str | None:
    lines = head.lstrip().splitlines()
    first = lines[0] if lines else ""
    if _OBJECT.match(first) and named in (None, _PLAIN, JSON):
        complete = _is_object(first)
        if complete and (named != JSON or _OBJECT.match("".join(lines[1:2]))):
            return JSON_LINES
        if named is None and not complete and len(lines) == 1:
            return JSON_LINES
    if named is None and _ARRAY.match(head):
        return JSON
    if named in (None, _PLAIN, CSV) and _is_gdelt(first):
        return GDELT
    if named in (None, _PLAIN) and _is_address_list(head):
        return ADDRESSES
    return CSV if named is None and _is_table(first) else None


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _is_gdelt(line: str) -> bool:
    fields = line.split("\t")
    return len(fields) in _GDELT_COLUMNS and fields[0][:8].isdigit() and "http" in line


def _is_address_list(head: str) -> bool:
    lines = [line.strip() for line in head.splitlines()]
    if len(head) >= 4_000:
        lines.pop()  # it may be cut
    lines = [line for line in lines if line and not line.startswith("#")]
    return bool(lines) and all(_ADDRESS.fullmatch(line) for line in lines)


def _is_table(line: str) -> bool:
    found = _CSV_HEADER.fullmatch(line)
    return found is not None and any(c.strip('" ').lower() in _CSV_TEXT for c in line.split(found[1]))
