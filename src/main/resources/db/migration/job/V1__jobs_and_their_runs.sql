-- safe while running: yes, because the former version does not know the tables
-- Written by the scheduler library: when each job is due and which node has taken it.
CREATE TABLE job.execution (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    CONSTRAINT execution_pk PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX execution_due ON job.execution (execution_time);
CREATE INDEX execution_alive ON job.execution (last_heartbeat);

CREATE TABLE job.job (
    code           text    NOT NULL,
    paused         boolean NOT NULL DEFAULT FALSE,
    -- Who asked for the next run by hand; empty when nobody did.
    wanted_by      text    NOT NULL DEFAULT '',
    running_since  timestamptz,
    running_on     text    NOT NULL DEFAULT '',
    last_at        timestamptz,
    last_millis    bigint  NOT NULL DEFAULT 0,
    last_outcome   text    NOT NULL DEFAULT '',
    last_words     text    NOT NULL DEFAULT '',
    CONSTRAINT job_pk PRIMARY KEY (code),
    CONSTRAINT job_outcome_known CHECK (last_outcome IN ('', 'DONE', 'NOTHING', 'FAILED', 'BROKEN_OFF'))
);

-- Runs that did something, failed, or were asked for by hand; a run that found nothing to do leaves no row.
CREATE TABLE job.run (
    id         uuid        NOT NULL,
    code       text        NOT NULL,
    started_at timestamptz NOT NULL,
    millis     bigint      NOT NULL,
    outcome    text        NOT NULL,
    words      text        NOT NULL,
    asked_by   text        NOT NULL,
    node       text        NOT NULL,
    CONSTRAINT run_pk PRIMARY KEY (id),
    CONSTRAINT run_job_fk FOREIGN KEY (code) REFERENCES job.job (code),
    CONSTRAINT run_outcome_known CHECK (outcome IN ('DONE', 'NOTHING', 'FAILED', 'BROKEN_OFF'))
);
CREATE INDEX run_latest ON job.run (code, started_at DESC);
CREATE INDEX run_by_age ON job.run (started_at);
