"""One module for each format, each with a function `read` (`loaders.documents.draft.Reader`)."""
