-- safe while running: yes, because the column may be empty and the tables are new
-- The assignments of a cancelled duty keep their state: nothing that was handed in is lost, and it can be restored.
ALTER TABLE assignment.duty ADD COLUMN cancelled_at timestamptz;

-- Assignments that an amendment touched, until the bearer has taken note.
CREATE TABLE assignment.amendment_mark (
    amendment_id    uuid        NOT NULL,
    assignment_id   uuid        NOT NULL,
    acknowledged_at timestamptz,
    acknowledged_by text        NOT NULL DEFAULT '',
    CONSTRAINT amendment_mark_pk PRIMARY KEY (amendment_id, assignment_id),
    CONSTRAINT amendment_mark_assignment_fk FOREIGN KEY (assignment_id) REFERENCES assignment.assignment (id)
);
CREATE INDEX amendment_mark_open ON assignment.amendment_mark (assignment_id) WHERE acknowledged_at IS NULL;

-- Units that were warned.
CREATE TABLE assignment.warning_mark (
    amendment_id    uuid        NOT NULL,
    bearer_id       uuid        NOT NULL,
    acknowledged_at timestamptz,
    acknowledged_by text        NOT NULL DEFAULT '',
    CONSTRAINT warning_mark_pk PRIMARY KEY (amendment_id, bearer_id),
    CONSTRAINT warning_mark_bearer_fk FOREIGN KEY (bearer_id) REFERENCES assignment.bearer (unit_id)
);
CREATE INDEX warning_mark_open ON assignment.warning_mark (bearer_id) WHERE acknowledged_at IS NULL;

-- The notice that told of an amendment; who has read it is known to the module that delivers.
CREATE TABLE assignment.amendment_dispatch (
    amendment_id uuid NOT NULL,
    dispatch_id  uuid NOT NULL,
    CONSTRAINT amendment_dispatch_pk PRIMARY KEY (amendment_id)
);

-- Why the denominator changed after the first issue: the present one less these is the one that was issued.
CREATE TABLE assignment.denominator_step (
    id          uuid        NOT NULL,
    campaign_id uuid        NOT NULL,
    at          timestamptz NOT NULL,
    cause       text        NOT NULL,
    -- Number of the amendment, 0 for any other cause.
    amendment   integer     NOT NULL DEFAULT 0,
    CONSTRAINT denominator_step_pk PRIMARY KEY (id),
    CONSTRAINT denominator_step_cause_known
        CHECK (cause IN ('ISSUED', 'AMENDED', 'EXEMPTED', 'REINSTATED', 'UNIT_CLOSED', 'UNIT_REOPENED'))
);
CREATE INDEX denominator_step_of_campaign ON assignment.denominator_step (campaign_id, at);

CREATE TABLE assignment.denominator_change (
    step_id       uuid     NOT NULL,
    assignment_id uuid     NOT NULL,
    delta         smallint NOT NULL,
    CONSTRAINT denominator_change_pk PRIMARY KEY (step_id, assignment_id),
    CONSTRAINT denominator_change_step_fk FOREIGN KEY (step_id) REFERENCES assignment.denominator_step (id),
    CONSTRAINT denominator_change_assignment_fk FOREIGN KEY (assignment_id) REFERENCES assignment.assignment (id),
    CONSTRAINT denominator_change_by_one CHECK (delta IN (-1, 1))
);
