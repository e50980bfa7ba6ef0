"""In: documents and data sets become statements.

`documents` reads files of any format as plain text, `gazetteer` knows the actors, `extraction` reads statements from a
document, `evaluation` scores them against annotated text. This layer imports `graph` and no other part of the project.
"""
