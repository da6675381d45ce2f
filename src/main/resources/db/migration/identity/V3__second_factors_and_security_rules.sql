-- safe while running: no, because sessions of the former version are ended and it cannot open new ones
CREATE TABLE identity.second_factor (
    account_id   uuid        NOT NULL,
    -- Key of the one-time codes, sealed by the vault.
    secret       bytea       NOT NULL,
    created_at   timestamptz NOT NULL,
    -- Null until the first code from the device was right.
    confirmed_at timestamptz,
    -- Of the last code that was accepted; none of this or an earlier half minute is accepted again.
    last_step    bigint      NOT NULL DEFAULT 0,
    CONSTRAINT second_factor_pk PRIMARY KEY (account_id),
    CONSTRAINT second_factor_account_fk FOREIGN KEY (account_id) REFERENCES identity.account (id)
);

CREATE TABLE identity.recovery_code (
    account_id uuid  NOT NULL,
    -- Keyed hash of a code that was shown once; the key lies outside the database.
    code_index bytea NOT NULL,
    used_at    timestamptz,
    CONSTRAINT recovery_code_pk PRIMARY KEY (account_id, code_index),
    CONSTRAINT recovery_code_account_fk FOREIGN KEY (account_id) REFERENCES identity.account (id)
);

CREATE TABLE identity.security_rule (
    only_one                  boolean NOT NULL DEFAULT TRUE,
    second_factor_townships   boolean NOT NULL DEFAULT FALSE,
    second_factor_enterprises boolean NOT NULL DEFAULT FALSE,
    several_sessions          boolean NOT NULL DEFAULT FALSE,
    password_preset           text    NOT NULL DEFAULT 'ASVS',
    version                   integer NOT NULL DEFAULT 0,
    CONSTRAINT security_rule_pk PRIMARY KEY (only_one),
    CONSTRAINT security_rule_only_one CHECK (only_one),
    CONSTRAINT security_rule_preset_known CHECK (password_preset IN ('DENGBAO3', 'ASVS'))
);
INSERT INTO identity.security_rule (only_one) VALUES (TRUE);

DELETE FROM identity.session;
ALTER TABLE identity.session
    ADD COLUMN id uuid NOT NULL,
    -- PASSWORD: the second step is still to come, and nothing else is open.
    ADD COLUMN stage text NOT NULL,
    -- When the person last proved who they are.
    ADD COLUMN proved_at timestamptz NOT NULL,
    ADD COLUMN address text NOT NULL,
    ADD COLUMN agent text NOT NULL,
    ADD CONSTRAINT session_id_once UNIQUE (id),
    ADD CONSTRAINT session_stage_known CHECK (stage IN ('PASSWORD', 'COMPLETE'));
