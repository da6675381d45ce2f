-- safe while running: yes, because the former version makes draws of prizes only and does not know the tables
ALTER TABLE draw.draw ADD COLUMN kind text NOT NULL DEFAULT 'PRIZE';
ALTER TABLE draw.draw ADD CONSTRAINT draw_kind_known CHECK (kind IN ('PRIZE', 'SPOTCHECK'));
-- Counts of the register on the day on which the list of a spot check was bound, as JSON.
ALTER TABLE draw.draw ADD COLUMN directory text NOT NULL DEFAULT '';
-- When the sealed list of a spot check was opened before its day.
ALTER TABLE draw.draw ADD COLUMN disclosed_at timestamptz;

-- Who may be sent. Once the list is bound the rows are what the published file is made of.
CREATE TABLE draw.inspector (
    draw         uuid  NOT NULL,
    inspector_id text  NOT NULL COLLATE "C",
    name_sealed  bytea,
    -- Objects that this person must not be sent to, by name, as they were typed.
    recused      text  NOT NULL DEFAULT '',
    -- The same as entries of the bound list, joined by a semicolon.
    entries      text  NOT NULL DEFAULT '',
    CONSTRAINT inspector_pk PRIMARY KEY (draw, inspector_id),
    CONSTRAINT inspector_draw_fk FOREIGN KEY (draw) REFERENCES draw.draw (id)
);

-- Who came for whom, with the paper that shows why.
CREATE TABLE draw.substitute (
    id            uuid        NOT NULL,
    draw          uuid        NOT NULL,
    entry_id      text        NOT NULL COLLATE "C",
    inspector_id  text        NOT NULL COLLATE "C",
    reason        text        NOT NULL,
    evidence_id   uuid        NOT NULL,
    evidence_name text        NOT NULL,
    replaced_by   text        NOT NULL,
    account_id    uuid        NOT NULL,
    name          text        NOT NULL,
    at            timestamptz NOT NULL,
    CONSTRAINT substitute_pk PRIMARY KEY (id),
    CONSTRAINT substitute_inspector_fk FOREIGN KEY (draw, inspector_id) REFERENCES draw.inspector (draw, inspector_id),
    CONSTRAINT substitute_entry_fk FOREIGN KEY (draw, entry_id) REFERENCES draw.entry (draw, entry_id),
    CONSTRAINT substitute_reason_known CHECK (reason IN ('ABSENT', 'CONFLICT'))
);
CREATE INDEX substitute_of_draw ON draw.substitute (draw, at);
