-- safe while running: yes, because the former version does not know the table
-- Further passes of somebody who is entered: the same contact was proved with them, and their papers are that person's too.
CREATE TABLE quiz.entrant_pass (
    contest_id      uuid        NOT NULL,
    subject         uuid        NOT NULL,
    -- The participant under whom the person is entered.
    entrant_subject uuid        NOT NULL,
    linked_at       timestamptz NOT NULL,
    CONSTRAINT entrant_pass_pk PRIMARY KEY (contest_id, subject),
    CONSTRAINT entrant_pass_entrant_fk FOREIGN KEY (contest_id, entrant_subject)
        REFERENCES quiz.entrant (contest_id, subject) ON DELETE CASCADE,
    CONSTRAINT entrant_pass_other CHECK (subject <> entrant_subject)
);
CREATE INDEX entrant_pass_of ON quiz.entrant_pass (contest_id, entrant_subject);
