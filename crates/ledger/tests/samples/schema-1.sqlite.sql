-- A ledger as schema 1 left it. Never changed: it proves that what was written then can still be read.

CREATE TABLE migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL);
CREATE TABLE head (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    seq INTEGER NOT NULL
);
INSERT INTO head (id, seq) VALUES (1, 0);

CREATE TABLE entry (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    by_account UUID_TEXT,
    on_behalf_of UUID_TEXT,
    command UUID_TEXT NOT NULL,
    command_name TEXT NOT NULL,
    kind TEXT NOT NULL,
    record UUID_TEXT NOT NULL,
    version INTEGER NOT NULL,
    schema_number INTEGER NOT NULL,
    body JSON_TEXT,
    code TEXT,
    reason TEXT,
    request_id TEXT
);
CREATE UNIQUE INDEX entry_of_record ON entry (record, version);
CREATE INDEX entry_of_command ON entry (command, seq);

CREATE TABLE record (
    id UUID_TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    code TEXT UNIQUE,
    version INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    schema_number INTEGER NOT NULL,
    body JSON_TEXT NOT NULL,
    deleted_at TEXT
);
CREATE INDEX record_of_kind ON record (kind);

CREATE TABLE counter (
    prefix TEXT PRIMARY KEY,
    last INTEGER NOT NULL
);

CREATE TABLE document (
    sha256 TEXT PRIMARY KEY,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    added_at TEXT NOT NULL,
    erased_at TEXT
);

CREATE TABLE redaction (
    id UUID_TEXT PRIMARY KEY,
    at TEXT NOT NULL,
    seq INTEGER NOT NULL,
    mark JSON_TEXT NOT NULL
);

INSERT INTO migration (number, name, applied_at) VALUES (1, 'ledger', '2026-01-05T08:00:00.000000Z');

INSERT INTO entry (seq, at, by_account, on_behalf_of, command, command_name, kind, record, version, schema_number, body, code, reason, request_id) VALUES
    (1, '2026-01-05T09:00:00.000000Z', '0199a000-0000-7000-8000-000000000001', NULL, '0199a000-0000-7000-8000-0000000000c1', 'agreement.create', 'agreement', '0199a000-0000-7000-8000-0000000000a1', 1, 1, '{"title":"Estuaria and Puerto Claro"}', 'AGR-1', 'first agreement', NULL),
    (2, '2026-01-06T09:00:00.000000Z', '0199a000-0000-7000-8000-000000000001', NULL, '0199a000-0000-7000-8000-0000000000c2', 'agreement.change', 'agreement', '0199a000-0000-7000-8000-0000000000a1', 2, 1, '{"title":"Estuaria and Puerto Claro, twinning"}', 'AGR-1', 'says what it is', NULL),
    (3, '2026-01-07T09:00:00.000000Z', NULL, NULL, '0199a000-0000-7000-8000-0000000000c3', 'agreement.create', 'agreement', '0199a000-0000-7000-8000-0000000000a2', 1, 1, '{"title":"Entered twice"}', 'AGR-2', NULL, NULL),
    (4, '2026-01-07T10:00:00.000000Z', NULL, NULL, '0199a000-0000-7000-8000-0000000000c4', 'agreement.delete', 'agreement', '0199a000-0000-7000-8000-0000000000a2', 2, 1, NULL, 'AGR-2', 'entered twice', NULL);
INSERT INTO record (id, kind, code, version, seq, schema_number, body, deleted_at) VALUES
    ('0199a000-0000-7000-8000-0000000000a1', 'agreement', 'AGR-1', 2, 2, 1, '{"title":"Estuaria and Puerto Claro, twinning"}', NULL),
    ('0199a000-0000-7000-8000-0000000000a2', 'agreement', 'AGR-2', 2, 4, 1, '{"title":"Entered twice"}', '2026-01-07T10:00:00.000000Z');
INSERT INTO counter (prefix, last) VALUES ('AGR', 2);
UPDATE head SET seq = 4;
