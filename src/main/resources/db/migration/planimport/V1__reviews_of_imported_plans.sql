-- safe while running: yes, because nothing exists before it
-- Duties and activities live in the module campaign; here stands only how the sentences of the plan were settled.
CREATE TABLE planimport.review (
    campaign_id   uuid        NOT NULL,
    -- The place whose office reviews; copied, because it never changes.
    owner_unit_id uuid        NOT NULL,
    -- The compiled plan exactly as the compiler wrote it.
    compiled      text        NOT NULL,
    imported_by   text        NOT NULL,
    imported_at   timestamptz NOT NULL,
    CONSTRAINT review_pk PRIMARY KEY (campaign_id),
    CONSTRAINT review_compiled_given CHECK (compiled <> '')
);

CREATE TABLE planimport.heading (
    campaign_id uuid    NOT NULL,
    position    integer NOT NULL,
    level       integer NOT NULL,
    span_start  integer NOT NULL,
    span_end    integer NOT NULL,
    -- End of the heading's own words; everything up to span_end stands below it.
    title_end   integer NOT NULL,
    CONSTRAINT heading_pk PRIMARY KEY (campaign_id, position),
    CONSTRAINT heading_review_fk FOREIGN KEY (campaign_id) REFERENCES planimport.review (campaign_id),
    CONSTRAINT heading_span_whole CHECK (span_start < title_end AND title_end <= span_end)
);

-- What was proposed for a duty; the duty itself stands in the module campaign, duty_id is null once it was removed.
CREATE TABLE planimport.proposal (
    campaign_id uuid    NOT NULL,
    number      integer NOT NULL,
    duty_id     uuid,
    item_id     uuid    NOT NULL,
    origin      text    NOT NULL,
    -- Position of the sentence that it was drawn from; one sentence may give several duties.
    source      integer,
    notes       text[]  NOT NULL,
    questions   text[]  NOT NULL,
    settled_by  text,
    settled_at  timestamptz,
    version     integer NOT NULL,
    CONSTRAINT proposal_pk PRIMARY KEY (campaign_id, number),
    CONSTRAINT proposal_review_fk FOREIGN KEY (campaign_id) REFERENCES planimport.review (campaign_id),
    CONSTRAINT proposal_duty_once UNIQUE (duty_id),
    CONSTRAINT proposal_origin_known CHECK (origin IN ('COMPILED', 'ADDED')),
    CONSTRAINT proposal_settled_whole CHECK ((settled_by IS NULL) = (settled_at IS NULL))
);

CREATE TABLE planimport.sentence (
    campaign_id uuid    NOT NULL,
    position    integer NOT NULL,
    span_start  integer NOT NULL,
    span_end    integer NOT NULL,
    -- The activity that cannot be issued while the sentence is open.
    item_id     uuid    NOT NULL,
    state       text    NOT NULL,
    proposal    integer,
    reason      text    NOT NULL,
    settled_by  text,
    settled_at  timestamptz,
    version     integer NOT NULL,
    CONSTRAINT sentence_pk PRIMARY KEY (campaign_id, position),
    CONSTRAINT sentence_review_fk FOREIGN KEY (campaign_id) REFERENCES planimport.review (campaign_id),
    CONSTRAINT sentence_proposal_fk FOREIGN KEY (campaign_id, proposal)
        REFERENCES planimport.proposal (campaign_id, number),
    CONSTRAINT sentence_state_known CHECK (state IN ('COMPILED', 'MERGED', 'OPEN', 'WAIVED')),
    CONSTRAINT sentence_span_forward CHECK (span_end > span_start),
    CONSTRAINT sentence_open_without_duty CHECK (state NOT IN ('OPEN', 'WAIVED') OR proposal IS NULL),
    CONSTRAINT sentence_waived_with_reason CHECK ((state = 'WAIVED') = (reason <> '')),
    CONSTRAINT sentence_waived_by_somebody CHECK (state <> 'WAIVED' OR settled_by IS NOT NULL)
);
CREATE INDEX sentence_still_open ON planimport.sentence (campaign_id, item_id) WHERE state = 'OPEN';

-- A swapped word (平安 for 安全) at one place of the text. The text itself is never changed.
CREATE TABLE planimport.correction (
    campaign_id uuid    NOT NULL,
    position    integer NOT NULL,
    span_start  integer NOT NULL,
    span_end    integer NOT NULL,
    word        text    NOT NULL,
    suggestion  text    NOT NULL,
    state       text    NOT NULL,
    settled_by  text,
    settled_at  timestamptz,
    version     integer NOT NULL,
    CONSTRAINT correction_pk PRIMARY KEY (campaign_id, position),
    CONSTRAINT correction_review_fk FOREIGN KEY (campaign_id) REFERENCES planimport.review (campaign_id),
    CONSTRAINT correction_state_known CHECK (state IN ('PROPOSED', 'APPLIED', 'REFUSED')),
    CONSTRAINT correction_settled_by_somebody CHECK ((state = 'PROPOSED') = (settled_by IS NULL))
);

-- Every decision of a reviewer with what was before it, so that it can be undone.
CREATE TABLE planimport.decision (
    id          uuid        NOT NULL,
    campaign_id uuid        NOT NULL,
    number      integer     NOT NULL,
    kind        text        NOT NULL,
    words       text        NOT NULL,
    change      jsonb       NOT NULL,
    made_by     text        NOT NULL,
    made_at     timestamptz NOT NULL,
    undone_by   text,
    undone_at   timestamptz,
    CONSTRAINT decision_pk PRIMARY KEY (id),
    CONSTRAINT decision_review_fk FOREIGN KEY (campaign_id) REFERENCES planimport.review (campaign_id),
    CONSTRAINT decision_number_once UNIQUE (campaign_id, number),
    CONSTRAINT decision_undone_whole CHECK ((undone_by IS NULL) = (undone_at IS NULL))
);
