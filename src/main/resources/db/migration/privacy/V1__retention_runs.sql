-- safe while running: yes, because nothing exists before it
-- A run over the retention rules, by a person or by the calendar.
CREATE TABLE privacy.retention_run (
    id          uuid        NOT NULL,
    started_at  timestamptz NOT NULL,
    finished_at timestamptz,
    -- Account; empty for the daily run.
    asked_by    text        NOT NULL,
    CONSTRAINT retention_run_pk PRIMARY KEY (id)
);
CREATE INDEX retention_run_latest ON privacy.retention_run (started_at DESC);
CREATE UNIQUE INDEX retention_run_one ON privacy.retention_run ((finished_at IS NULL)) WHERE finished_at IS NULL;

CREATE TABLE privacy.retention_result (
    run_id uuid        NOT NULL,
    rule   text        NOT NULL,
    -- What was finished before this time was over its term.
    before timestamptz NOT NULL,
    erased bigint      NOT NULL,
    failed boolean     NOT NULL,
    CONSTRAINT retention_result_pk PRIMARY KEY (run_id, rule),
    CONSTRAINT retention_result_run_fk FOREIGN KEY (run_id) REFERENCES privacy.retention_run (id)
);
