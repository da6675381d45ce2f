-- safe while running: yes, because the former version does not know the tables
-- Participants who are known, one row each; only they are drawn among.
CREATE TABLE quiz.entrant (
    contest_id     uuid        NOT NULL,
    subject        uuid        NOT NULL,
    way            smallint    NOT NULL,
    -- Phone number, account or openid, encrypted, and its blind index.
    contact_sealed bytea       NOT NULL,
    contact_index  bytea       NOT NULL,
    entered_at     timestamptz NOT NULL,
    CONSTRAINT entrant_pk PRIMARY KEY (contest_id, subject),
    CONSTRAINT entrant_contest_fk FOREIGN KEY (contest_id) REFERENCES quiz.contest (id) ON DELETE CASCADE,
    CONSTRAINT entrant_once UNIQUE (contest_id, way, contact_index)
);

-- The last code of each number; of both only keyed hashes.
CREATE TABLE quiz.phone_code (
    phone_index bytea       NOT NULL,
    code_index  bytea       NOT NULL,
    made_at     timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    tries_left  smallint    NOT NULL,
    since       timestamptz NOT NULL,
    sent        integer     NOT NULL,
    CONSTRAINT phone_code_pk PRIMARY KEY (phone_index)
);
