-- The ledger itself: what was decided, by whom, why, and where each record stands now.
-- Written with PostgreSQL's type words; the SQLite engine reads UUID, JSONB, BYTEA and BIGINT as its own types.

CREATE TABLE head (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    seq BIGINT NOT NULL
);
INSERT INTO head (id, seq) VALUES (1, 0);

CREATE TABLE entry (
    seq BIGINT PRIMARY KEY,
    at TEXT NOT NULL,
    by_account UUID,
    on_behalf_of UUID,
    command UUID NOT NULL,
    command_name TEXT NOT NULL,
    kind TEXT NOT NULL,
    record UUID NOT NULL,
    version BIGINT NOT NULL,
    schema_number BIGINT NOT NULL,
    body JSONB,
    code TEXT,
    reason TEXT,
    request_id TEXT
);
CREATE UNIQUE INDEX entry_of_record ON entry (record, version);
CREATE INDEX entry_of_command ON entry (command, seq);

CREATE TABLE record (
    id UUID PRIMARY KEY,
    kind TEXT NOT NULL,
    code TEXT UNIQUE,
    version BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    schema_number BIGINT NOT NULL,
    body JSONB NOT NULL,
    deleted_at TEXT
);
CREATE INDEX record_of_kind ON record (kind);

CREATE TABLE counter (
    prefix TEXT PRIMARY KEY,
    last BIGINT NOT NULL
);

CREATE TABLE document (
    sha256 TEXT PRIMARY KEY,
    media_type TEXT NOT NULL,
    size BIGINT NOT NULL,
    bytes BYTEA NOT NULL,
    added_at TEXT NOT NULL,
    erased_at TEXT
);

CREATE TABLE redaction (
    id UUID PRIMARY KEY,
    at TEXT NOT NULL,
    seq BIGINT NOT NULL,
    mark JSONB NOT NULL
);
