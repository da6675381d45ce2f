-- safe while running: yes, because the column is empty and the tables are new
ALTER TABLE organization.unit ADD COLUMN credit_code text;
ALTER TABLE organization.unit ADD CONSTRAINT unit_credit_code_shape CHECK (credit_code ~ '^[0-9A-Z]{18}$');
CREATE UNIQUE INDEX unit_credit_code_once ON organization.unit (credit_code) WHERE credit_code IS NOT NULL AND closed_on IS NULL;

-- Whom to call in a unit. Both values are encrypted; the index finds a number by its exact value and nothing else.
CREATE TABLE organization.liaison (
    unit_id      uuid  NOT NULL,
    name_sealed  bytea NOT NULL,
    phone_sealed bytea NOT NULL,
    phone_index  bytea NOT NULL,
    CONSTRAINT liaison_pk PRIMARY KEY (unit_id),
    CONSTRAINT liaison_unit_fk FOREIGN KEY (unit_id) REFERENCES organization.unit (id)
);
CREATE INDEX liaison_by_phone ON organization.liaison (phone_index);

-- A sheet of units on its way in. Its rows name people, so they are encrypted, and gone as soon as they are imported.
CREATE TABLE organization.unit_import (
    id          uuid        NOT NULL,
    unit_id     uuid        NOT NULL,
    account_id  uuid        NOT NULL,
    file_name   text        NOT NULL,
    rows_sealed bytea,
    state       text        NOT NULL,
    made_at     timestamptz NOT NULL,
    beat_at     timestamptz,
    steps_done  integer     NOT NULL DEFAULT 0,
    steps       integer     NOT NULL DEFAULT 0,
    added       integer     NOT NULL DEFAULT 0,
    changed     integer     NOT NULL DEFAULT 0,
    failure     text        NOT NULL DEFAULT '',
    CONSTRAINT unit_import_pk PRIMARY KEY (id),
    CONSTRAINT unit_import_unit_fk FOREIGN KEY (unit_id) REFERENCES organization.unit (id),
    CONSTRAINT unit_import_state_known CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    CONSTRAINT unit_import_rows_until_done CHECK ((rows_sealed IS NULL) = (state = 'DONE'))
);
CREATE INDEX unit_import_by_age ON organization.unit_import (made_at);
