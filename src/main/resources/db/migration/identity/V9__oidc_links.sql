-- safe while running: yes, because the former version leaves the new column to its default and does not know the table
ALTER TABLE identity.session
    -- By what it began.
    ADD COLUMN way text NOT NULL DEFAULT 'PASSWORD',
    ADD CONSTRAINT session_way_known CHECK (way IN ('PASSWORD', 'PASSKEY', 'OIDC'));

-- Which person of the city's unified identity an account belongs to.
CREATE TABLE identity.oidc_link (
    id             uuid        NOT NULL,
    account_id     uuid        NOT NULL,
    issuer         text        NOT NULL,
    -- What the issuer calls the person: with some issuers a telephone or identity number, so only as a keyed hash and sealed.
    subject_index  bytea       NOT NULL,
    subject_sealed bytea       NOT NULL,
    -- Whether the person has shown both accounts at once; otherwise an administrator typed it in.
    shown          boolean     NOT NULL,
    linked_at      timestamptz NOT NULL,
    used_at        timestamptz,
    CONSTRAINT oidc_link_pk PRIMARY KEY (id),
    CONSTRAINT oidc_link_account_fk FOREIGN KEY (account_id) REFERENCES identity.account (id),
    CONSTRAINT oidc_link_account_once UNIQUE (account_id, issuer),
    CONSTRAINT oidc_link_subject_once UNIQUE (issuer, subject_index)
);
