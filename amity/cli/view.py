"""`amity view`: the graph as a picture."""
