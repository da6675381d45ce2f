-- safe while running: yes, because the former version does not know the tables
CREATE TABLE quiz.contest (
    id            uuid        NOT NULL,
    owner_unit_id uuid        NOT NULL,
    campaign_id   uuid,
    title         text        NOT NULL,
    -- Everything that can be set; frozen when it opens.
    rules         jsonb       NOT NULL,
    state         text        NOT NULL,
    starts_on     date        NOT NULL,
    ends_on       date        NOT NULL,
    created_at    timestamptz NOT NULL,
    opened_at     timestamptz,
    -- What its papers follow from, encrypted; whoever knows it knows every paper in advance.
    secret_sealed bytea,
    version       integer     NOT NULL DEFAULT 0,
    CONSTRAINT contest_pk PRIMARY KEY (id),
    CONSTRAINT contest_state_known CHECK (state IN ('DRAFT', 'OPEN', 'PAUSED', 'CLOSED', 'PUBLISHED')),
    CONSTRAINT contest_days CHECK (starts_on <= ends_on),
    CONSTRAINT contest_opened CHECK ((state = 'DRAFT') = (opened_at IS NULL) AND (state = 'DRAFT') = (secret_sealed IS NULL))
);
CREATE INDEX contest_of_owner ON quiz.contest (owner_unit_id, starts_on DESC);

CREATE TABLE quiz.contest_question (
    contest_id       uuid    NOT NULL,
    position         integer NOT NULL,
    question_id      uuid    NOT NULL,
    question_version integer NOT NULL,
    -- The question as it was when the contest opened.
    content          jsonb   NOT NULL,
    CONSTRAINT contest_question_pk PRIMARY KEY (contest_id, position),
    CONSTRAINT contest_question_contest_fk FOREIGN KEY (contest_id) REFERENCES quiz.contest (id) ON DELETE CASCADE
);

-- The one table that a province writes in the same minute. It can be spread over several servers: the bucket comes first in
-- every unique key, no trigger, foreign key, sequence or default makes a value, everything comes from the application.
CREATE TABLE quiz.attempt (
    bucket       smallint    NOT NULL,
    contest_id   uuid        NOT NULL,
    subject      uuid        NOT NULL,
    day          date        NOT NULL,
    slot         smallint    NOT NULL,
    -- Random; its lowest ten bits are the bucket.
    receipt_id   uuid        NOT NULL,
    batch_id     uuid        NOT NULL,
    way          smallint    NOT NULL,
    county_id    uuid,
    items        text        NOT NULL,
    answers      text        NOT NULL,
    marks        text        NOT NULL,
    score        smallint    NOT NULL,
    passed       boolean     NOT NULL,
    seconds      integer     NOT NULL,
    flags        smallint    NOT NULL,
    device       bigint      NOT NULL,
    net          integer     NOT NULL,
    submitted_at timestamptz NOT NULL,
    CONSTRAINT attempt_pk PRIMARY KEY (bucket, contest_id, subject, day, slot),
    CONSTRAINT attempt_receipt_once UNIQUE (bucket, receipt_id)
);
CREATE INDEX attempt_by_time ON quiz.attempt (contest_id, submitted_at);

-- One signature for all papers of one commit.
CREATE TABLE quiz.receipt_batch (
    id        uuid        NOT NULL,
    kept_at   timestamptz NOT NULL,
    -- Hash of each leaf, 32 bytes each, in order.
    leaves    bytea       NOT NULL,
    root      bytea       NOT NULL,
    key_id    text        NOT NULL,
    signature bytea       NOT NULL,
    CONSTRAINT receipt_batch_pk PRIMARY KEY (id),
    CONSTRAINT receipt_batch_leaves CHECK (octet_length(leaves) > 0 AND octet_length(leaves) % 32 = 0)
);
