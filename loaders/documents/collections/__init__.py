"""One module for each format that holds many documents, each with a `read` (`loaders.documents.content.Collection`)."""
