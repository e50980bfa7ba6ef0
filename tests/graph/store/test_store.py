def test_empty(store):
    assert store.counts()=={"entities":0,"statements":0,"evidence":0,"documents":0}
