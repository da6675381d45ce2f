-- safe while running: no, because the former version would let two people finish a set-up that now has four
CREATE TABLE identity.installation (
    only_one  boolean     NOT NULL DEFAULT TRUE,
    mode      text        NOT NULL,
    set_up_at timestamptz NOT NULL,
    formal_at timestamptz,
    CONSTRAINT installation_pk PRIMARY KEY (only_one),
    CONSTRAINT installation_only_one CHECK (only_one),
    CONSTRAINT installation_mode_known CHECK (mode IN ('TRIAL', 'FORMAL')),
    CONSTRAINT installation_formal_since CHECK ((mode = 'FORMAL') = (formal_at IS NOT NULL))
);

-- What was set up before there was a trial is in earnest.
INSERT INTO identity.installation (mode, set_up_at, formal_at)
SELECT 'FORMAL', min(account.created_at), min(account.created_at)
FROM identity.account
HAVING count(*) > 0;

CREATE TABLE identity.invitation (
    id         uuid        NOT NULL,
    unit_id    uuid        NOT NULL,
    role       text        NOT NULL,
    -- One of the four with which an installation begins.
    founding   boolean     NOT NULL,
    -- SHA-256 of the token in the link; the link itself is shown once and kept nowhere.
    link_hash  bytea       NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    account_id uuid,
    used_at    timestamptz,
    CONSTRAINT invitation_pk PRIMARY KEY (id),
    CONSTRAINT invitation_link_once UNIQUE (link_hash),
    CONSTRAINT invitation_account_fk FOREIGN KEY (account_id) REFERENCES identity.account (id),
    CONSTRAINT invitation_used_by CHECK ((account_id IS NULL) = (used_at IS NULL)),
    CONSTRAINT invitation_role_known CHECK (role IN ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN', 'OFFICE_LEAD', 'OFFICE_CLERK', 'DEPARTMENT_OFFICER', 'UNIT_LEADER', 'UNIT_LIAISON', 'SUPERVISOR', 'OVERSIGHT'))
);
CREATE UNIQUE INDEX invitation_founding_once ON identity.invitation (role) WHERE founding;
