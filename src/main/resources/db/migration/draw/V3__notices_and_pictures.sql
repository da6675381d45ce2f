-- safe while running: yes, because the former version does not know the tables
-- Short messages to winners: that they have won, and once more before the time for claims ends.
CREATE TABLE draw.winner_notice (
    -- Goes to the gateway, which takes a message once however often it is handed over.
    id       uuid        NOT NULL,
    draw     uuid        NOT NULL,
    entry_id text        NOT NULL COLLATE "C",
    kind     text        NOT NULL,
    made_at  timestamptz NOT NULL,
    sent_at  timestamptz,
    tries    integer     NOT NULL DEFAULT 0,
    CONSTRAINT winner_notice_pk PRIMARY KEY (id),
    CONSTRAINT winner_notice_entry_fk FOREIGN KEY (draw, entry_id) REFERENCES draw.entry (draw, entry_id),
    CONSTRAINT winner_notice_once UNIQUE (draw, entry_id, kind),
    CONSTRAINT winner_notice_kind_known CHECK (kind IN ('WON', 'REMINDER'))
);
CREATE INDEX winner_notice_waiting ON draw.winner_notice (made_at) WHERE sent_at IS NULL;

-- Pictures of prizes; whose hash stands in published rules is kept with them.
CREATE TABLE draw.picture (
    owner_id     uuid        NOT NULL,
    file_address text        NOT NULL,
    made_at      timestamptz NOT NULL,
    CONSTRAINT picture_pk PRIMARY KEY (owner_id, file_address)
);
