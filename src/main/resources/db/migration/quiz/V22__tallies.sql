-- safe while running: yes, because the former version does not know the tables
-- Counted again from the attempts every few seconds; small, and never the source of anything.
CREATE TABLE quiz.tally (
    contest_id uuid        NOT NULL,
    -- All zero for papers without a county.
    county_id  uuid        NOT NULL,
    people     integer     NOT NULL,
    papers     integer     NOT NULL,
    passed     integer     NOT NULL,
    too_fast   integer     NOT NULL,
    score      bigint      NOT NULL,
    until      timestamptz NOT NULL,
    CONSTRAINT tally_pk PRIMARY KEY (contest_id, county_id),
    CONSTRAINT tally_contest_fk FOREIGN KEY (contest_id) REFERENCES quiz.contest (id) ON DELETE CASCADE
);

-- How far the papers of a contest have been counted into the two tables below.
CREATE TABLE quiz.question_mark (
    contest_id uuid        NOT NULL,
    until      timestamptz NOT NULL,
    CONSTRAINT question_mark_pk PRIMARY KEY (contest_id),
    CONSTRAINT question_mark_contest_fk FOREIGN KEY (contest_id) REFERENCES quiz.contest (id) ON DELETE CASCADE
);

-- A question in papers of a score: how often shown and answered right. Difficulty and discrimination follow from it.
CREATE TABLE quiz.question_tally (
    contest_id uuid     NOT NULL,
    position   integer  NOT NULL,
    score      smallint NOT NULL,
    shown      integer  NOT NULL,
    correct    integer  NOT NULL,
    CONSTRAINT question_tally_pk PRIMARY KEY (contest_id, position, score),
    CONSTRAINT question_tally_contest_fk FOREIGN KEY (contest_id) REFERENCES quiz.contest (id) ON DELETE CASCADE
);

-- What was answered to a question with options, as letters.
CREATE TABLE quiz.answer_tally (
    contest_id uuid    NOT NULL,
    position   integer NOT NULL,
    answer     text    NOT NULL,
    times      integer NOT NULL,
    CONSTRAINT answer_tally_pk PRIMARY KEY (contest_id, position, answer),
    CONSTRAINT answer_tally_contest_fk FOREIGN KEY (contest_id) REFERENCES quiz.contest (id) ON DELETE CASCADE
);

-- Inhabitants of a county, as the office entered them; counts per head need them.
CREATE TABLE quiz.county_heads (
    contest_id uuid    NOT NULL,
    county_id  uuid    NOT NULL,
    heads      integer NOT NULL,
    CONSTRAINT county_heads_pk PRIMARY KEY (contest_id, county_id),
    CONSTRAINT county_heads_contest_fk FOREIGN KEY (contest_id) REFERENCES quiz.contest (id) ON DELETE CASCADE,
    CONSTRAINT county_heads_some CHECK (heads > 0)
);
