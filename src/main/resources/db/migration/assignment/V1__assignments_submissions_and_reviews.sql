-- safe while running: yes, because nothing exists before it

-- What a duty said when it was issued; lists show it without asking the campaign.
CREATE TABLE assignment.duty (
    duty_id       uuid        NOT NULL,
    campaign_id   uuid        NOT NULL,
    campaign_title text       NOT NULL,
    owner_place_id uuid       NOT NULL,
    owner_name    text        NOT NULL,
    number        integer     NOT NULL,
    what          text        NOT NULL,
    kind          text        NOT NULL,
    item          text        NOT NULL,
    sentence      text        NOT NULL,
    quota         text        NOT NULL,
    target        integer     NOT NULL,
    review_rule   text        NOT NULL,
    due_on        date,
    due_text      text        NOT NULL,
    late_from     timestamptz,
    lock_on       date,
    ask_text      boolean     NOT NULL,
    ask_photos    integer     NOT NULL,
    ask_paper     boolean     NOT NULL,
    ask_file      boolean     NOT NULL,
    issued_at     timestamptz NOT NULL,
    CONSTRAINT duty_pk PRIMARY KEY (duty_id),
    CONSTRAINT duty_review_rule_known CHECK (review_rule IN ('DIRECT', 'EACH_LEVEL')),
    CONSTRAINT duty_target_not_negative CHECK (target >= 0),
    CONSTRAINT duty_late_after_due CHECK ((due_on IS NULL) = (late_from IS NULL))
);
CREATE INDEX duty_of_campaign ON assignment.duty (campaign_id, number);

CREATE TABLE assignment.duty_figure (
    duty_id  uuid    NOT NULL,
    key      text    NOT NULL,
    position integer NOT NULL,
    label    text    NOT NULL,
    unit     text    NOT NULL,
    CONSTRAINT duty_figure_pk PRIMARY KEY (duty_id, key),
    CONSTRAINT duty_figure_duty_fk FOREIGN KEY (duty_id) REFERENCES assignment.duty (duty_id)
);

-- A unit as it stood when it was last given a duty: its place in the tree decides where its figures count.
CREATE TABLE assignment.bearer (
    unit_id  uuid   NOT NULL,
    kind     text   NOT NULL,
    name     text   NOT NULL,
    path     uuid[] NOT NULL,
    sectors  text[] NOT NULL,
    closed_on date,
    CONSTRAINT bearer_pk PRIMARY KEY (unit_id),
    CONSTRAINT bearer_ends_its_path CHECK (path[array_upper(path, 1)] = unit_id)
);
COMMENT ON COLUMN assignment.bearer.closed_on IS 'what is due after this day is not expected any more';
COMMENT ON COLUMN assignment.bearer.path IS 'every unit above, the root first, the unit itself last';

-- Units that ended, also those that bear nothing yet: a duty may name them later.
CREATE TABLE assignment.closed_unit (
    unit_id   uuid NOT NULL,
    closed_on date NOT NULL,
    CONSTRAINT closed_unit_pk PRIMARY KEY (unit_id)
);

CREATE TABLE assignment.assignment (
    id                uuid        NOT NULL,
    campaign_id       uuid        NOT NULL,
    duty_id           uuid        NOT NULL,
    bearer_id         uuid        NOT NULL,
    state             text        NOT NULL DEFAULT 'ASSIGNED',
    pending_place_id  uuid,
    levels            integer     NOT NULL DEFAULT 0,
    submission        integer     NOT NULL DEFAULT 0,
    complete          boolean     NOT NULL DEFAULT FALSE,
    first_complete_at timestamptz,
    extended_until    date,
    credited          integer     NOT NULL DEFAULT 0,
    reason            text        NOT NULL DEFAULT '',
    changed_at        timestamptz NOT NULL,
    version           integer     NOT NULL DEFAULT 0,
    CONSTRAINT assignment_pk PRIMARY KEY (id),
    CONSTRAINT assignment_duty_fk FOREIGN KEY (duty_id) REFERENCES assignment.duty (duty_id),
    CONSTRAINT assignment_bearer_fk FOREIGN KEY (bearer_id) REFERENCES assignment.bearer (unit_id),
    CONSTRAINT assignment_once UNIQUE (duty_id, bearer_id),
    CONSTRAINT assignment_state_known CHECK (state IN ('ASSIGNED', 'ACKNOWLEDGED', 'SENT_BACK', 'SUBMITTED', 'ACCEPTED', 'EXEMPTED')),
    CONSTRAINT assignment_pending_while_submitted CHECK ((state = 'SUBMITTED') = (pending_place_id IS NOT NULL))
);
CREATE INDEX assignment_of_bearer ON assignment.assignment (bearer_id, state);
CREATE INDEX assignment_of_campaign ON assignment.assignment (campaign_id, duty_id);
CREATE INDEX assignment_waiting ON assignment.assignment (pending_place_id, changed_at) WHERE pending_place_id IS NOT NULL;

CREATE TABLE assignment.submission (
    assignment_id     uuid        NOT NULL,
    number            integer     NOT NULL,
    token             uuid        NOT NULL,
    text              text        NOT NULL,
    submitted_at      timestamptz NOT NULL,
    account_id        uuid        NOT NULL,
    actor_name        text        NOT NULL,
    complete_at       timestamptz,
    paper_received_at timestamptz,
    withdrawn_at      timestamptz,
    CONSTRAINT submission_pk PRIMARY KEY (assignment_id, number),
    CONSTRAINT submission_assignment_fk FOREIGN KEY (assignment_id) REFERENCES assignment.assignment (id),
    CONSTRAINT submission_token_once UNIQUE (assignment_id, token),
    CONSTRAINT submission_number_from_one CHECK (number >= 1)
);

CREATE TABLE assignment.submission_figure (
    assignment_id uuid           NOT NULL,
    number        integer        NOT NULL,
    key           text           NOT NULL,
    value         numeric(14, 2) NOT NULL,
    CONSTRAINT submission_figure_pk PRIMARY KEY (assignment_id, number, key),
    CONSTRAINT submission_figure_submission_fk FOREIGN KEY (assignment_id, number) REFERENCES assignment.submission (assignment_id, number)
);

-- Every photo and file that was put in for an assignment, whether handed in or still in the draft.
CREATE TABLE assignment.attachment (
    evidence_id   uuid        NOT NULL,
    assignment_id uuid        NOT NULL,
    kind          text        NOT NULL,
    name          text        NOT NULL,
    added_at      timestamptz NOT NULL,
    CONSTRAINT attachment_pk PRIMARY KEY (assignment_id, evidence_id),
    CONSTRAINT attachment_assignment_fk FOREIGN KEY (assignment_id) REFERENCES assignment.assignment (id),
    CONSTRAINT attachment_kind_known CHECK (kind IN ('PHOTO', 'FILE'))
);

CREATE TABLE assignment.submission_evidence (
    assignment_id uuid    NOT NULL,
    number        integer NOT NULL,
    evidence_id   uuid    NOT NULL,
    position      integer NOT NULL,
    CONSTRAINT submission_evidence_pk PRIMARY KEY (assignment_id, number, evidence_id),
    CONSTRAINT submission_evidence_submission_fk FOREIGN KEY (assignment_id, number) REFERENCES assignment.submission (assignment_id, number),
    CONSTRAINT submission_evidence_attachment_fk FOREIGN KEY (assignment_id, evidence_id) REFERENCES assignment.attachment (assignment_id, evidence_id)
);

-- What was typed and not handed in yet, figures as typed.
CREATE TABLE assignment.draft (
    assignment_id uuid        NOT NULL,
    text          text        NOT NULL,
    saved_at      timestamptz NOT NULL,
    actor_name    text        NOT NULL,
    CONSTRAINT draft_pk PRIMARY KEY (assignment_id),
    CONSTRAINT draft_assignment_fk FOREIGN KEY (assignment_id) REFERENCES assignment.assignment (id)
);

CREATE TABLE assignment.draft_figure (
    assignment_id uuid NOT NULL,
    key           text NOT NULL,
    typed         text NOT NULL,
    CONSTRAINT draft_figure_pk PRIMARY KEY (assignment_id, key),
    CONSTRAINT draft_figure_draft_fk FOREIGN KEY (assignment_id) REFERENCES assignment.draft (assignment_id)
);

CREATE TABLE assignment.draft_evidence (
    assignment_id uuid    NOT NULL,
    evidence_id   uuid    NOT NULL,
    position      integer NOT NULL,
    CONSTRAINT draft_evidence_pk PRIMARY KEY (assignment_id, evidence_id),
    CONSTRAINT draft_evidence_draft_fk FOREIGN KEY (assignment_id) REFERENCES assignment.draft (assignment_id),
    CONSTRAINT draft_evidence_attachment_fk FOREIGN KEY (assignment_id, evidence_id) REFERENCES assignment.attachment (assignment_id, evidence_id)
);

-- Records of what was held, counted towards a target by modules above.
CREATE TABLE assignment.credit (
    assignment_id uuid        NOT NULL,
    record_id     uuid        NOT NULL,
    held_at       timestamptz NOT NULL,
    CONSTRAINT credit_pk PRIMARY KEY (assignment_id, record_id),
    CONSTRAINT credit_assignment_fk FOREIGN KEY (assignment_id) REFERENCES assignment.assignment (id)
);

CREATE TABLE assignment.history (
    id             uuid        NOT NULL,
    assignment_id  uuid        NOT NULL,
    version        integer     NOT NULL,
    at             timestamptz NOT NULL,
    verb           text        NOT NULL,
    from_state     text        NOT NULL,
    to_state       text        NOT NULL,
    pending_before uuid,
    levels_before  integer     NOT NULL,
    submission     integer     NOT NULL,
    account_id     uuid,
    actor_name     text        NOT NULL,
    unit_name      text        NOT NULL,
    reason_before  text        NOT NULL DEFAULT '',
    note           text        NOT NULL DEFAULT '',
    CONSTRAINT history_pk PRIMARY KEY (id),
    CONSTRAINT history_assignment_fk FOREIGN KEY (assignment_id) REFERENCES assignment.assignment (id),
    CONSTRAINT history_step_once UNIQUE (assignment_id, version)
);
