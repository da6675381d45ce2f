-- safe while running: yes, because the new columns have a default and the former version does not know the tables
ALTER TABLE quiz.tally
    ADD COLUMN assisted integer NOT NULL DEFAULT 0,
    ADD COLUMN cards    integer NOT NULL DEFAULT 0;

-- A paper that staff filled in for somebody who was there and agreed.
CREATE TABLE quiz.assistance (
    receipt_id uuid        NOT NULL,
    contest_id uuid        NOT NULL,
    account_id uuid        NOT NULL,
    unit_id    uuid        NOT NULL,
    day        date        NOT NULL,
    kept_at    timestamptz NOT NULL,
    CONSTRAINT assistance_pk PRIMARY KEY (receipt_id),
    CONSTRAINT assistance_contest_fk FOREIGN KEY (contest_id) REFERENCES quiz.contest (id) ON DELETE CASCADE
);
CREATE INDEX assistance_of_helper ON quiz.assistance (account_id, day);

-- Answer cards that came in; a number counts once in a contest.
CREATE TABLE quiz.card (
    contest_id uuid        NOT NULL,
    number     text        NOT NULL,
    receipt_id uuid        NOT NULL,
    kept_at    timestamptz NOT NULL,
    CONSTRAINT card_pk PRIMARY KEY (contest_id, number),
    CONSTRAINT card_contest_fk FOREIGN KEY (contest_id) REFERENCES quiz.contest (id) ON DELETE CASCADE
);

-- A file of answer cards that waits for a yes; it names phone numbers, so its rows are encrypted.
CREATE TABLE quiz.card_import (
    id          uuid        NOT NULL,
    contest_id  uuid        NOT NULL,
    unit_id     uuid        NOT NULL,
    account_id  uuid        NOT NULL,
    file_name   text        NOT NULL,
    rows_sealed bytea       NOT NULL,
    made_at     timestamptz NOT NULL,
    CONSTRAINT card_import_pk PRIMARY KEY (id),
    CONSTRAINT card_import_contest_fk FOREIGN KEY (contest_id) REFERENCES quiz.contest (id) ON DELETE CASCADE
);
