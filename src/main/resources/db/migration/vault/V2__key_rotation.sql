-- safe while running: no, because the former version knows one index for a value and would not find what has the new one
-- A retired key is not needed any more; the row stays so that nobody wonders where it went.
ALTER TABLE vault.registered_key ADD COLUMN retired_at timestamptz;

-- A change of the keys: from the first value under the new key to the day on which the old key is put away.
CREATE TABLE vault.rotation (
    id          uuid        NOT NULL,
    started_at  timestamptz NOT NULL,
    -- Account; the name stands in the audit trail alone.
    started_by  text        NOT NULL,
    resealed    bigint      NOT NULL DEFAULT 0,
    finished_at timestamptz,
    retired_at  timestamptz,
    CONSTRAINT rotation_pk PRIMARY KEY (id),
    CONSTRAINT rotation_finished_before_retired CHECK (retired_at IS NULL OR finished_at IS NOT NULL)
);
CREATE UNIQUE INDEX rotation_one_open ON vault.rotation ((retired_at IS NULL)) WHERE retired_at IS NULL;
