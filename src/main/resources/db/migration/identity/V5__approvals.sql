-- safe while running: yes, because the former version does not know the table
CREATE TABLE identity.approval (
    id             uuid        NOT NULL,
    kind           text        NOT NULL,
    -- Whom it concerns; null for somebody who has no account yet.
    account_id     uuid,
    -- The name of that person when it was asked.
    name           text        NOT NULL,
    unit_id        uuid        NOT NULL,
    role           text        NOT NULL,
    reason         text        NOT NULL,
    state          text        NOT NULL,
    requested_by   uuid        NOT NULL,
    requested_name text        NOT NULL,
    requested_role text        NOT NULL,
    requested_at   timestamptz NOT NULL,
    expires_at     timestamptz NOT NULL,
    decided_by     uuid,
    decided_name   text        NOT NULL DEFAULT '',
    decided_at     timestamptz,
    CONSTRAINT approval_pk PRIMARY KEY (id),
    CONSTRAINT approval_account_fk FOREIGN KEY (account_id) REFERENCES identity.account (id),
    CONSTRAINT approval_kind_known CHECK (kind IN ('GRANT', 'INVITATION', 'FACTOR_RESET')),
    CONSTRAINT approval_concerns CHECK ((kind = 'INVITATION') = (account_id IS NULL)),
    CONSTRAINT approval_state_known CHECK (state IN ('REQUESTED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    CONSTRAINT approval_decided CHECK ((state = 'REQUESTED') = (decided_at IS NULL)),
    CONSTRAINT approval_by_another CHECK (state <> 'APPROVED' OR decided_by <> requested_by)
);
CREATE INDEX approval_latest ON identity.approval (requested_at DESC, id);
