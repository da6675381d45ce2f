-- safe while running: yes, because nothing exists before it
-- Which keys the data of this database depends on. The check value tells nothing about the key.
CREATE TABLE vault.registered_key (
    purpose       text        NOT NULL,
    id            text        NOT NULL,
    check_value   bytea       NOT NULL,
    registered_at timestamptz NOT NULL,
    CONSTRAINT registered_key_pk PRIMARY KEY (purpose, id),
    CONSTRAINT registered_key_purpose_known CHECK (purpose IN ('field', 'index', 'audit', 'token')),
    CONSTRAINT registered_key_check_length CHECK (octet_length(check_value) = 8)
);
