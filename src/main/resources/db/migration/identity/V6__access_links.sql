-- safe while running: yes, because the former version does not know the tables

-- One for each unit: a new link takes the place of the former one.
CREATE TABLE identity.access_link (
    id           uuid        NOT NULL,
    unit_id      uuid        NOT NULL,
    -- A copied label for search and order; it follows a renaming.
    unit_name    text        NOT NULL,
    -- Whose office gave it out: it opens nothing once the unit no longer lies in this place.
    place_id     uuid        NOT NULL,
    office_id    uuid        NOT NULL,
    -- SHA-256 of the token in the link; the link itself is shown once and kept nowhere.
    link_hash    bytea       NOT NULL,
    made_at      timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    revoked_at   timestamptz,
    last_used_at timestamptz,
    -- What became of the short message with the link.
    message      text        NOT NULL DEFAULT 'NONE',
    message_at   timestamptz,
    -- Since when the unit waits for a call with its code; null when it does not.
    asked_at     timestamptz,
    version      integer     NOT NULL DEFAULT 0,
    CONSTRAINT access_link_pk PRIMARY KEY (id),
    CONSTRAINT access_link_unit_once UNIQUE (unit_id),
    CONSTRAINT access_link_hash_once UNIQUE (link_hash),
    CONSTRAINT access_link_message_known CHECK (message IN ('NONE', 'SENDING', 'SENT', 'FAILED'))
);

-- The last code of each link.
CREATE TABLE identity.access_code (
    link_id     uuid        NOT NULL,
    -- Keyed hash, the key lies outside the database; null once the code is used up.
    code_index  bytea,
    -- Keyed hash of the number that the code was meant for.
    phone_index bytea       NOT NULL,
    made_at     timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    tries_left  integer     NOT NULL,
    -- How many were sent since when.
    since       timestamptz NOT NULL,
    sent        integer     NOT NULL,
    CONSTRAINT access_code_pk PRIMARY KEY (link_id),
    CONSTRAINT access_code_link_fk FOREIGN KEY (link_id) REFERENCES identity.access_link (id),
    CONSTRAINT access_code_tries_not_negative CHECK (tries_left >= 0)
);

CREATE TABLE identity.access_session (
    -- SHA-256 of the token in the cookie; the token itself is kept nowhere.
    token_hash   bytea       NOT NULL,
    id           uuid        NOT NULL,
    link_id      uuid        NOT NULL,
    -- Keyed hash of the number that was proved: whoever has it no longer is nobody's liaison officer.
    phone_index  bytea       NOT NULL,
    created_at   timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    address      text        NOT NULL,
    agent        text        NOT NULL,
    CONSTRAINT access_session_pk PRIMARY KEY (token_hash),
    CONSTRAINT access_session_id_once UNIQUE (id),
    CONSTRAINT access_session_link_fk FOREIGN KEY (link_id) REFERENCES identity.access_link (id)
);
CREATE INDEX access_session_of_link ON identity.access_session (link_id);
CREATE INDEX access_session_by_end ON identity.access_session (expires_at);
