-- safe while running: no, because the former version goes on counting without the new table
-- What was shown and answered right of a topic, by county: where the knowledge is missing.
CREATE TABLE quiz.topic_tally (
    contest_id uuid    NOT NULL,
    -- All zero for papers without a county.
    county_id  uuid    NOT NULL,
    topic      text    NOT NULL,
    shown      integer NOT NULL,
    correct    integer NOT NULL,
    CONSTRAINT topic_tally_pk PRIMARY KEY (contest_id, county_id, topic),
    CONSTRAINT topic_tally_contest_fk FOREIGN KEY (contest_id) REFERENCES quiz.contest (id) ON DELETE CASCADE
);
-- Running contests are counted again from their papers.
DELETE FROM quiz.question_tally WHERE contest_id IN (SELECT id FROM quiz.contest WHERE state IN ('OPEN', 'PAUSED'));
DELETE FROM quiz.answer_tally WHERE contest_id IN (SELECT id FROM quiz.contest WHERE state IN ('OPEN', 'PAUSED'));
DELETE FROM quiz.question_mark WHERE contest_id IN (SELECT id FROM quiz.contest WHERE state IN ('OPEN', 'PAUSED'));
