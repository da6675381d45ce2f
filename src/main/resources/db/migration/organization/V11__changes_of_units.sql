-- safe while running: yes, because the column is empty and the table is new
-- The unit that a merged unit went into.
ALTER TABLE organization.unit ADD COLUMN successor_id uuid;
ALTER TABLE organization.unit ADD CONSTRAINT unit_successor_fk FOREIGN KEY (successor_id) REFERENCES organization.unit (id);
ALTER TABLE organization.unit ADD CONSTRAINT unit_successor_when_closed CHECK (successor_id IS NULL OR closed_on IS NOT NULL);

-- What a unit was called and where it hung before and after each change, in the order in which they took effect.
CREATE TABLE organization.unit_change (
    id           uuid        NOT NULL,
    unit_id      uuid        NOT NULL,
    kind         text        NOT NULL,
    effective_on date        NOT NULL,
    before_words text        NOT NULL,
    after_words  text        NOT NULL,
    -- The unit that it merged with.
    other_id     uuid,
    reason       text        NOT NULL,
    made_by      text        NOT NULL,
    made_at      timestamptz NOT NULL,
    CONSTRAINT unit_change_pk PRIMARY KEY (id),
    CONSTRAINT unit_change_unit_fk FOREIGN KEY (unit_id) REFERENCES organization.unit (id),
    CONSTRAINT unit_change_other_fk FOREIGN KEY (other_id) REFERENCES organization.unit (id),
    CONSTRAINT unit_change_kind_known CHECK (kind IN ('RENAMED', 'MOVED', 'SECTORS', 'CLOSED', 'REOPENED', 'MERGED', 'ABSORBED'))
);
CREATE INDEX unit_change_of_unit ON organization.unit_change (unit_id, effective_on, made_at);
