-- safe while running: yes, because the former version does not know the table
-- When each paper of an examination was first given out; papers for the public leave no row.
CREATE TABLE quiz.exam_start (
    contest_id uuid        NOT NULL,
    subject    uuid        NOT NULL,
    day        date        NOT NULL,
    slot       smallint    NOT NULL,
    started_at timestamptz NOT NULL,
    CONSTRAINT exam_start_pk PRIMARY KEY (contest_id, subject, day, slot),
    CONSTRAINT exam_start_contest_fk FOREIGN KEY (contest_id) REFERENCES quiz.contest (id) ON DELETE CASCADE
);
