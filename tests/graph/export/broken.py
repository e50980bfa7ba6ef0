"""Ways to break the Turtle of a statement, each with the shape that it breaks."""

#: What to look for, what to put in its place (None drops the line), and the shape.
BROKEN = (
    ("amity:polarity", None, "amity:StatementShape-polarity"),
    ('amity:polarity "positive"', 'amity:polarity "perhaps"', "amity:StatementShape-polarity"),
    ('amity:modality "possible"', 'amity:modality "possible", "asserted"', "amity:StatementShape-modality"),
    ("amity:belief 0.396", "amity:belief 1.5", "amity:StatementShape-belief"),
    ("amity:relation amity:aids", "amity:relation amity:likes", "amity:StatementShape-relation"),
    ("amity:relation amity:aids", "amity:relation amity:partyTo", "amity:partyToShape"),
    ("amity:relation amity:aids", "amity:relation amity:leads", "amity:leadsShape"),
    ("amity:subject country:PRK", "amity:subject country:ATA", "amity:StatementShape-subject"),
    ("country:PRK", "country:", "amity:CountryShape"),
    ("rdfs:label", None, "amity:EntityShape-label"),
    ("amity:sentence", None, "amity:EvidenceShape-sentence"),
    ("amity:start 0", "amity:start 99", "amity:EvidenceShape-start"),
    ("amity:end 34", 'amity:end "34"', "amity:EvidenceShape-end"),
    ("amity:confidence 0.4", "amity:confidence 0.4e0", "amity:EvidenceShape-confidence"),
    ('amity:date "2022-08-05"^^xsd:date', 'amity:date "2022-08-35"^^xsd:date', "amity:EvidenceShape-date"),
    ('amity:date "2022-08-05"^^xsd:date', 'amity:date "soon"', "amity:EvidenceShape-date"),
    ('amity:context "military"', 'amity:context "naval"', "amity:EvidenceShape-context"),
    ("prov:wasQuotedFrom document:", "prov:wasQuotedFrom country:", "amity:EvidenceShape-wasQuotedFrom"),
    ('amity:uri "notes/kim.txt"', "amity:uri <urn:notes>", "amity:DocumentShape-uri"),
)


def dropped(text: str, word: str) -> str:
    lines = [line for line in text.splitlines() if word not in line]
    # A triple that ended its subject took the full stop along.
    return "\n".join(lines).replace(";\n\n", ".\n\n") + "\n"
