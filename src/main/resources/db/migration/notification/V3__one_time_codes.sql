-- safe while running: no, because the former version goes on writing codes into the table that goes
-- The last code sent to each subject of each purpose: who wants to be reached, takes part in a quiz, claims a prize.
CREATE TABLE notification.one_time_code (
    -- Keyed hash of purpose and subject.
    subject_index bytea       NOT NULL,
    -- Keyed hash of purpose, subject, address and digits.
    code_index    bytea       NOT NULL,
    made_at       timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL,
    tries_left    integer     NOT NULL,
    -- How many were sent since when.
    since         timestamptz NOT NULL,
    sent          integer     NOT NULL,
    CONSTRAINT one_time_code_pk PRIMARY KEY (subject_index),
    CONSTRAINT one_time_code_tries_not_negative CHECK (tries_left >= 0)
);

-- Codes live ten minutes: whoever waits for one asks for another.
DROP TABLE notification.contact_code;
