"""One module for each form of export; each has `write(content, stream, names)`."""
