-- safe while running: yes, because the former version does not know the schema
CREATE TABLE quiz.question (
    id            uuid        NOT NULL,
    -- The place whose office keeps it; places below it may use it.
    owner_unit_id uuid        NOT NULL,
    created_at    timestamptz NOT NULL,
    CONSTRAINT question_pk PRIMARY KEY (id)
);
CREATE INDEX question_of_owner ON quiz.question (owner_unit_id, id);

-- What was published under a number is never written again; a correction is the next number.
CREATE TABLE quiz.question_version (
    question_id   uuid        NOT NULL,
    number        integer     NOT NULL,
    state         text        NOT NULL,
    kind          text        NOT NULL,
    stem          text        NOT NULL,
    options       text[]      NOT NULL,
    -- From 0; empty for a blank to fill in.
    right_options integer[]   NOT NULL,
    -- Spellings taken as right in the one blank.
    right_texts   text[]      NOT NULL,
    topic         text        NOT NULL,
    sector        text,
    level         text        NOT NULL,
    article       text        NOT NULL,
    explanation   text        NOT NULL,
    picture       text,
    picture_words text        NOT NULL,
    origin        text        NOT NULL,
    -- Accounts of everybody who wrote at it: none of them may approve it.
    hands         uuid[]      NOT NULL,
    written_by    text        NOT NULL,
    written_at    timestamptz NOT NULL,
    reviewer_id   uuid,
    reviewed_by   text        NOT NULL,
    reviewed_at   timestamptz,
    reason        text        NOT NULL,
    revision      integer     NOT NULL,
    CONSTRAINT question_version_pk PRIMARY KEY (question_id, number),
    CONSTRAINT question_version_question_fk FOREIGN KEY (question_id) REFERENCES quiz.question (id) ON DELETE CASCADE,
    CONSTRAINT question_version_number_counts CHECK (number >= 1),
    CONSTRAINT question_version_state_known
        CHECK (state IN ('DRAFT', 'IN_REVIEW', 'SENT_BACK', 'PUBLISHED', 'SUPERSEDED', 'RETIRED')),
    CONSTRAINT question_version_kind_known CHECK (kind IN ('SINGLE', 'MULTIPLE', 'TRUE_FALSE', 'FILL')),
    CONSTRAINT question_version_level_known CHECK (level IN ('EASY', 'MEDIUM', 'HARD')),
    CONSTRAINT question_version_origin_known CHECK (origin IN ('WRITTEN', 'IMPORTED', 'BUILT_IN')),
    CONSTRAINT question_version_key CHECK (
        CASE WHEN kind = 'FILL'
             THEN cardinality(options) = 0 AND cardinality(right_options) = 0 AND cardinality(right_texts) > 0
             ELSE cardinality(options) >= 2 AND cardinality(right_options) > 0 AND cardinality(right_texts) = 0
        END),
    CONSTRAINT question_version_hands CHECK (cardinality(hands) > 0),
    CONSTRAINT question_version_two_people CHECK (NOT reviewer_id = ANY (hands)),
    CONSTRAINT question_version_reviewed
        CHECK (state NOT IN ('PUBLISHED', 'SUPERSEDED', 'RETIRED') OR reviewer_id IS NOT NULL)
);
CREATE UNIQUE INDEX question_version_published_once ON quiz.question_version (question_id) WHERE state = 'PUBLISHED';
CREATE UNIQUE INDEX question_version_worked_on_once ON quiz.question_version (question_id)
    WHERE state IN ('DRAFT', 'IN_REVIEW', 'SENT_BACK');
CREATE INDEX question_version_waiting ON quiz.question_version (written_at) WHERE state = 'IN_REVIEW';

-- What was read from a file and waits for the office to say yes; goes with the answer, at the latest after a day.
CREATE TABLE quiz.question_import (
    id            uuid        NOT NULL,
    owner_unit_id uuid        NOT NULL,
    account_id    uuid        NOT NULL,
    file_name     text        NOT NULL,
    lines         jsonb       NOT NULL,
    made_at       timestamptz NOT NULL,
    CONSTRAINT question_import_pk PRIMARY KEY (id)
);
CREATE INDEX question_import_old ON quiz.question_import (made_at);
