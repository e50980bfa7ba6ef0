"""`amity server`: the embedded store for other Bolt clients."""
