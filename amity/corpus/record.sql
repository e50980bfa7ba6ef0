-- The record of runs. A run's number comes from a counter that never goes back, whatever the clock does.
CREATE TABLE IF NOT EXISTS run (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    command TEXT NOT NULL,
    paths TEXT NOT NULL,
    options TEXT NOT NULL,
    folder TEXT NOT NULL,
    store TEXT NOT NULL,
    versions TEXT NOT NULL,
    state TEXT NOT NULL,
    began TEXT NOT NULL,
    ended TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    seconds TEXT NOT NULL,
    error TEXT
);
CREATE TABLE IF NOT EXISTS outcome (
    run INTEGER NOT NULL REFERENCES run (id),
    uri TEXT NOT NULL,
    document TEXT,
    kind TEXT NOT NULL,
    statements INTEGER NOT NULL,
    code TEXT,
    reason TEXT,
    PRIMARY KEY (run, uri)
) WITHOUT ROWID;
