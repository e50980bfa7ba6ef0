"""Errors of reading an export back; writing raises `graph.errors.ExportError` itself."""

from graph.errors import ExportError


class RdfError(ExportError):
    """RDF that is no graph of Amity's: broken syntax, a missing part, or what the ontology does not allow."""

    code = "E602"
