-- safe while running: yes, because nothing exists before it
CREATE TABLE campaign.campaign (
    id               uuid        NOT NULL,
    -- A place of the territorial tree; its office writes the campaign.
    owner_unit_id    uuid        NOT NULL,
    -- Name of the place when the campaign was created.
    owner_name       text        NOT NULL,
    title            text        NOT NULL,
    theme            text        NOT NULL,
    year             integer     NOT NULL,
    period_start     date        NOT NULL,
    period_end       date        NOT NULL,
    consultation_on  date        NOT NULL,
    state            text        NOT NULL,
    -- The number that the next duty gets; numbers of removed duties are not used again.
    next_duty_number integer     NOT NULL,
    created_at       timestamptz NOT NULL,
    version          integer     NOT NULL,
    CONSTRAINT campaign_pk PRIMARY KEY (id),
    CONSTRAINT campaign_title_given CHECK (title <> ''),
    CONSTRAINT campaign_year_sane CHECK (year BETWEEN 2000 AND 2200),
    CONSTRAINT campaign_period_forward CHECK (period_end >= period_start),
    CONSTRAINT campaign_state_known CHECK (state IN ('DRAFT', 'ISSUED', 'RUNNING', 'CLOSED', 'ARCHIVED'))
);
CREATE INDEX campaign_of_owner ON campaign.campaign (owner_unit_id, year DESC);
CREATE INDEX campaign_to_start ON campaign.campaign (period_start) WHERE state = 'ISSUED';

CREATE TABLE campaign.plan (
    campaign_id  uuid        NOT NULL,
    text         text        NOT NULL,
    file_name    text        NOT NULL,
    format       text        NOT NULL,
    sha256       text        NOT NULL,
    file_address text        NOT NULL,
    attached_at  timestamptz NOT NULL,
    CONSTRAINT plan_pk PRIMARY KEY (campaign_id),
    CONSTRAINT plan_campaign_fk FOREIGN KEY (campaign_id) REFERENCES campaign.campaign (id),
    CONSTRAINT plan_text_given CHECK (text <> '')
);

-- Spans are Unicode code points into plan.text, the end excluded.
CREATE TABLE campaign.plan_item (
    id          uuid    NOT NULL,
    campaign_id uuid    NOT NULL,
    number      text    NOT NULL,
    title       text    NOT NULL,
    kind        text    NOT NULL,
    position    integer NOT NULL,
    span_start  integer,
    span_end    integer,
    CONSTRAINT plan_item_pk PRIMARY KEY (id),
    CONSTRAINT plan_item_campaign_fk FOREIGN KEY (campaign_id) REFERENCES campaign.campaign (id),
    CONSTRAINT plan_item_in_campaign UNIQUE (campaign_id, id),
    CONSTRAINT plan_item_position_once UNIQUE (campaign_id, position),
    CONSTRAINT plan_item_title_given CHECK (title <> ''),
    CONSTRAINT plan_item_span_whole CHECK ((span_start IS NULL) = (span_end IS NULL) AND (span_start IS NULL OR span_end > span_start))
);

CREATE TABLE campaign.duty (
    id           uuid        NOT NULL,
    campaign_id  uuid        NOT NULL,
    item_id      uuid        NOT NULL,
    number       integer     NOT NULL,
    what         text        NOT NULL,
    kind         text        NOT NULL,
    lead         text[]      NOT NULL,
    support      text[]      NOT NULL,
    selectors    text[]      NOT NULL,
    sectors      text[]      NOT NULL,
    units        uuid[]      NOT NULL,
    quota_op     text,
    quota_n      numeric,
    quota_unit   text,
    quota_per    text,
    window_start date,
    window_end   date,
    due_on       date,
    lock_on      date,
    due_text     text        NOT NULL,
    asks_text    boolean     NOT NULL,
    asks_photos  integer     NOT NULL,
    asks_paper   boolean     NOT NULL,
    asks_file    boolean     NOT NULL,
    review_rule  text        NOT NULL,
    evidence     text        NOT NULL,
    consequence  text        NOT NULL,
    open_point   text        NOT NULL,
    span_start   integer,
    span_end     integer,
    issued_at    timestamptz,
    version      integer     NOT NULL,
    CONSTRAINT duty_pk PRIMARY KEY (id),
    CONSTRAINT duty_item_fk FOREIGN KEY (campaign_id, item_id) REFERENCES campaign.plan_item (campaign_id, id),
    CONSTRAINT duty_number_once UNIQUE (campaign_id, number),
    CONSTRAINT duty_what_given CHECK (what <> ''),
    CONSTRAINT duty_quota_whole CHECK ((quota_op IS NULL) = (quota_n IS NULL) AND (quota_n IS NULL) = (quota_unit IS NULL)),
    CONSTRAINT duty_quota_op_known CHECK (quota_op IN ('>=', '=', '<=')),
    CONSTRAINT duty_window_forward CHECK (window_end >= window_start),
    CONSTRAINT duty_lock_after_due CHECK (lock_on >= due_on),
    CONSTRAINT duty_photos_sane CHECK (asks_photos BETWEEN 0 AND 50),
    CONSTRAINT duty_review_known CHECK (review_rule IN ('DIRECT', 'EACH_LEVEL')),
    CONSTRAINT duty_span_whole CHECK ((span_start IS NULL) = (span_end IS NULL) AND (span_start IS NULL OR span_end > span_start))
);
CREATE INDEX duty_of_item ON campaign.duty (item_id, number);

-- Numbers that a bearer reports.
CREATE TABLE campaign.duty_figure (
    duty_id  uuid    NOT NULL,
    position integer NOT NULL,
    key      text    NOT NULL,
    label    text    NOT NULL,
    unit     text    NOT NULL,
    CONSTRAINT duty_figure_pk PRIMARY KEY (duty_id, position),
    CONSTRAINT duty_figure_duty_fk FOREIGN KEY (duty_id) REFERENCES campaign.duty (id) ON DELETE CASCADE,
    CONSTRAINT duty_figure_key_once UNIQUE (duty_id, key),
    CONSTRAINT duty_figure_key_plain CHECK (key ~ '^[a-z0-9_]+$'),
    CONSTRAINT duty_figure_label_given CHECK (label <> '')
);
