-- safe while running: yes, because the former version does not know the tables
CREATE TABLE identity.passkey (
    id              uuid        NOT NULL,
    account_id      uuid        NOT NULL,
    -- As the owner calls it.
    name            text        NOT NULL,
    -- Host name under which it was made; the browser offers it nowhere else.
    host            text        NOT NULL,
    credential_id   bytea       NOT NULL,
    -- Attested credential data of WebAuthn: model of the device, credential id, public key. Nothing of it is secret.
    credential      bytea       NOT NULL,
    transports      text        NOT NULL,
    -- Counts on with each use; one that steps back betrays a copy.
    sign_count      bigint      NOT NULL,
    backup_eligible boolean     NOT NULL,
    backed_up       boolean     NOT NULL,
    created_at      timestamptz NOT NULL,
    used_at         timestamptz,
    -- Since when it is refused because there seems to be a copy.
    copied_at       timestamptz,
    CONSTRAINT passkey_pk PRIMARY KEY (id),
    CONSTRAINT passkey_account_fk FOREIGN KEY (account_id) REFERENCES identity.account (id),
    CONSTRAINT passkey_credential_once UNIQUE (credential_id),
    CONSTRAINT passkey_name_given CHECK (name <> '')
);
CREATE INDEX passkey_of_account ON identity.passkey (account_id);

-- Random values that have come back; none is taken a second time. Rows go when the value would be too old anyway.
CREATE TABLE identity.spent_challenge (
    challenge  bytea       NOT NULL,
    expires_at timestamptz NOT NULL,
    CONSTRAINT spent_challenge_pk PRIMARY KEY (challenge)
);
CREATE INDEX spent_challenge_by_end ON identity.spent_challenge (expires_at);
