-- safe while running: yes, because the table is new
-- The secret part of a subscribed address is not kept, only its hash.
CREATE TABLE assignment.calendar_subscription (
    account_id  uuid NOT NULL,
    unit_id     uuid NOT NULL,
    bearer_ids  uuid[] NOT NULL,
    token_hash  bytea NOT NULL UNIQUE,
    created_at  timestamptz NOT NULL,
    PRIMARY KEY (account_id, unit_id)
);
