-- safe while running: yes, because the former version does not know the table
CREATE TABLE site.complaint (
    -- Random, and part of the form that it came with: the same form sent twice is one complaint.
    id             uuid        NOT NULL,
    code           text        NOT NULL,
    kind           text        NOT NULL,
    -- Words and contact of a citizen, encrypted; gone some time after it was settled.
    words_sealed   bytea,
    contact_sealed bytea,
    state          text        NOT NULL,
    received_at    timestamptz NOT NULL,
    settled_at     timestamptz,
    settled_by     text        NOT NULL DEFAULT '',
    answer         text        NOT NULL DEFAULT '',
    version        integer     NOT NULL DEFAULT 0,
    CONSTRAINT complaint_pk PRIMARY KEY (id),
    CONSTRAINT complaint_state_known CHECK (state IN ('RECEIVED', 'SETTLED')),
    CONSTRAINT complaint_settled CHECK ((state = 'SETTLED') = (settled_at IS NOT NULL)),
    CONSTRAINT complaint_gone_only_when_settled CHECK (words_sealed IS NOT NULL OR state = 'SETTLED')
);
CREATE INDEX complaint_latest ON site.complaint (received_at DESC, id);
