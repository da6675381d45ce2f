-- safe while running: yes, because the former version leaves the column empty and does not know the table
-- When a code that was sent to the address was typed in; null until then, and nothing leaves the house to it.
ALTER TABLE notification.contact ADD COLUMN proved_at timestamptz;

-- The last code sent to an address. Without a foreign key: who takes an address back and gives it again has no more tries.
CREATE TABLE notification.contact_code (
    account_id uuid        NOT NULL,
    channel    text        NOT NULL,
    -- Keyed hash of address and digits.
    code_index bytea       NOT NULL,
    made_at    timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    tries_left integer     NOT NULL,
    -- How many were sent since when.
    since      timestamptz NOT NULL,
    sent       integer     NOT NULL,
    CONSTRAINT contact_code_pk PRIMARY KEY (account_id, channel),
    CONSTRAINT contact_code_channel_known CHECK (channel IN ('SMS', 'MAIL', 'WECHAT')),
    CONSTRAINT contact_code_tries_not_negative CHECK (tries_left >= 0)
);
