-- Work that goes on behind the pages: jobs, mails waiting to leave, imports waiting for a decision, readable views.

CREATE TABLE job (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL,
    idempotency_key TEXT NOT NULL UNIQUE,
    account UUID,
    payload JSONB NOT NULL,
    state TEXT NOT NULL,
    done BIGINT NOT NULL,
    total BIGINT NOT NULL,
    message TEXT NOT NULL,
    result JSONB,
    claimed_by TEXT,
    claimed_at TEXT,
    heartbeat_at TEXT,
    attempts BIGINT NOT NULL,
    created_at TEXT NOT NULL,
    finished_at TEXT
);
CREATE INDEX job_by_state ON job (state, created_at);

CREATE TABLE outbox (
    id UUID PRIMARY KEY,
    idempotency_key TEXT NOT NULL UNIQUE,
    channel TEXT NOT NULL,
    recipient TEXT NOT NULL,
    payload JSONB NOT NULL,
    state TEXT NOT NULL,
    not_before TEXT NOT NULL,
    claimed_by TEXT,
    claimed_at TEXT,
    attempts BIGINT NOT NULL,
    last_error TEXT,
    created_at TEXT NOT NULL,
    sent_at TEXT
);
CREATE INDEX outbox_by_state ON outbox (state, not_before);

CREATE TABLE staged_import (
    id UUID PRIMARY KEY,
    account UUID NOT NULL,
    state TEXT NOT NULL,
    file_name TEXT NOT NULL,
    bytes BYTEA NOT NULL,
    settings JSONB NOT NULL,
    findings JSONB,
    report BYTEA,
    result JSONB,
    created_at TEXT NOT NULL
);
CREATE INDEX staged_import_of_account ON staged_import (account);

CREATE TABLE remembered_column (
    kind TEXT NOT NULL,
    heading TEXT NOT NULL,
    field_path TEXT NOT NULL,
    remembered_at TEXT NOT NULL,
    PRIMARY KEY (kind, heading)
);

CREATE TABLE readable_view (
    name TEXT PRIMARY KEY,
    definition TEXT NOT NULL
);
