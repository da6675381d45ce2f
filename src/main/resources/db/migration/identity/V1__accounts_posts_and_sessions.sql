-- safe while running: yes, because nothing exists before it
CREATE TABLE identity.account (
    id                   uuid        NOT NULL,
    login_name           text        NOT NULL,
    name                 text        NOT NULL,
    password_hash        text        NOT NULL,
    state                text        NOT NULL DEFAULT 'ACTIVE',
    -- Set for a one-time password: it must be changed at once and ends at this time.
    one_time_until       timestamptz,
    -- A session holds the version of its birth and dies when the account has another.
    rights_version       bigint      NOT NULL DEFAULT 1,
    failed_count         integer     NOT NULL DEFAULT 0,
    failed_since         timestamptz,
    paused_until         timestamptz,
    created_at           timestamptz NOT NULL,
    CONSTRAINT account_pk PRIMARY KEY (id),
    CONSTRAINT account_login_once UNIQUE (login_name),
    CONSTRAINT account_login_form CHECK (login_name ~ '^[a-z0-9][a-z0-9._-]{2,31}$'),
    CONSTRAINT account_name_given CHECK (name <> ''),
    CONSTRAINT account_state_known CHECK (state IN ('ACTIVE', 'DISABLED'))
);

CREATE TABLE identity.post (
    id         uuid        NOT NULL,
    account_id uuid        NOT NULL,
    unit_id    uuid        NOT NULL,
    role       text        NOT NULL,
    opened_at  timestamptz NOT NULL,
    closed_at  timestamptz,
    CONSTRAINT post_pk PRIMARY KEY (id),
    CONSTRAINT post_account_fk FOREIGN KEY (account_id) REFERENCES identity.account (id),
    CONSTRAINT post_role_known CHECK (role IN ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN', 'OFFICE_LEAD', 'OFFICE_CLERK', 'DEPARTMENT_OFFICER', 'UNIT_LEADER', 'UNIT_LIAISON', 'SUPERVISOR', 'OVERSIGHT'))
);
CREATE UNIQUE INDEX post_once ON identity.post (account_id, unit_id, role) WHERE closed_at IS NULL;
CREATE INDEX post_of_unit ON identity.post (unit_id) WHERE closed_at IS NULL;

CREATE TABLE identity.session (
    -- SHA-256 of the token in the cookie; the token itself is kept nowhere.
    token_hash     bytea       NOT NULL,
    account_id     uuid        NOT NULL,
    post_id        uuid        NOT NULL,
    rights_version bigint      NOT NULL,
    created_at     timestamptz NOT NULL,
    last_seen_at   timestamptz NOT NULL,
    expires_at     timestamptz NOT NULL,
    CONSTRAINT session_pk PRIMARY KEY (token_hash),
    CONSTRAINT session_account_fk FOREIGN KEY (account_id) REFERENCES identity.account (id),
    CONSTRAINT session_post_fk FOREIGN KEY (post_id) REFERENCES identity.post (id)
);
CREATE INDEX session_of_account ON identity.session (account_id);
CREATE INDEX session_by_end ON identity.session (expires_at);
