-- Who may come in, and what each of them keeps for their own work.

CREATE TABLE account (
    id UUID PRIMARY KEY,
    login TEXT NOT NULL,
    login_folded TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    person UUID,
    organisation UUID,
    department UUID,
    language TEXT NOT NULL,
    password_hash TEXT,
    disabled_at TEXT,
    created_at TEXT NOT NULL,
    preferences JSONB NOT NULL
);

CREATE TABLE session (
    token_sha256 BYTEA PRIMARY KEY,
    account UUID NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    created_at TEXT NOT NULL,
    last_seen_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    agent TEXT NOT NULL
);
CREATE INDEX session_of_account ON session (account);

CREATE TABLE token (
    id UUID PRIMARY KEY,
    account UUID NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    sha256 BYTEA NOT NULL UNIQUE,
    created_at TEXT NOT NULL,
    last_used_at TEXT,
    expires_at TEXT,
    revoked_at TEXT
);
CREATE INDEX token_of_account ON token (account);

CREATE TABLE saved_view (
    id UUID PRIMARY KEY,
    account UUID NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    query TEXT NOT NULL
);
CREATE INDEX saved_view_of_account ON saved_view (account, kind);

CREATE TABLE draft (
    id UUID PRIMARY KEY,
    account UUID NOT NULL,
    kind TEXT NOT NULL,
    record UUID,
    base_version BIGINT,
    body JSONB NOT NULL,
    updated_at TEXT NOT NULL
);
CREATE INDEX draft_of_account ON draft (account);

CREATE TABLE throttle (
    key TEXT PRIMARY KEY,
    window_start TEXT NOT NULL,
    count BIGINT NOT NULL
);
