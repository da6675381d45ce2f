-- safe while running: yes, because the former version does not know the tables
-- What looked wrong. A person decides; nothing is deleted, and no attempt is touched.
CREATE TABLE quiz.suspicion (
    id         uuid        NOT NULL,
    contest_id uuid        NOT NULL,
    subject    uuid        NOT NULL,
    reason     text        NOT NULL,
    times      integer     NOT NULL,
    noticed_at timestamptz NOT NULL,
    state      text        NOT NULL,
    decided_by text        NOT NULL DEFAULT '',
    decided_at timestamptz,
    words      text        NOT NULL DEFAULT '',
    version    integer     NOT NULL DEFAULT 0,
    CONSTRAINT suspicion_pk PRIMARY KEY (id),
    CONSTRAINT suspicion_contest_fk FOREIGN KEY (contest_id) REFERENCES quiz.contest (id) ON DELETE CASCADE,
    CONSTRAINT suspicion_once UNIQUE (contest_id, subject, reason),
    CONSTRAINT suspicion_reason_known CHECK (reason IN ('REPLAYED', 'TAMPERED', 'SAME_ANSWERS', 'SHARED_DEVICE')),
    CONSTRAINT suspicion_state_known CHECK (state IN ('OPEN', 'CLEARED', 'EXCLUDED')),
    CONSTRAINT suspicion_decided CHECK ((state = 'OPEN') = (decided_at IS NULL))
);

CREATE TABLE quiz.appeal (
    id           uuid        NOT NULL,
    contest_id   uuid        NOT NULL,
    subject      uuid        NOT NULL,
    -- Words of the participant, encrypted.
    words_sealed bytea       NOT NULL,
    received_at  timestamptz NOT NULL,
    due_on       date        NOT NULL,
    state        text        NOT NULL,
    answer       text        NOT NULL DEFAULT '',
    decided_by   text        NOT NULL DEFAULT '',
    decided_at   timestamptz,
    version      integer     NOT NULL DEFAULT 0,
    CONSTRAINT appeal_pk PRIMARY KEY (id),
    CONSTRAINT appeal_contest_fk FOREIGN KEY (contest_id) REFERENCES quiz.contest (id) ON DELETE CASCADE,
    CONSTRAINT appeal_state_known CHECK (state IN ('RECEIVED', 'GRANTED', 'REJECTED')),
    CONSTRAINT appeal_decided CHECK ((state = 'RECEIVED') = (decided_at IS NULL))
);
CREATE UNIQUE INDEX appeal_open_once ON quiz.appeal (contest_id, subject) WHERE state = 'RECEIVED';
