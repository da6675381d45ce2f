-- safe while running: yes, because tables and a column with a default are only added
-- A place's own rows for the word lists of the compiler; a retired one stays as a record.
CREATE TABLE planimport.word (
    id             uuid        NOT NULL,
    unit_id        uuid        NOT NULL,
    -- File name of the list without its ending.
    list           text        NOT NULL,
    -- The cells of the row, as they stand in a .tsv file.
    cells          text[]      NOT NULL,
    origin         text        NOT NULL,
    -- The review and the sentence that it comes from, where there is one.
    campaign_id    uuid,
    sentence       text        NOT NULL,
    state          text        NOT NULL,
    added_by       text        NOT NULL,
    added_at       timestamptz NOT NULL,
    retired_by     text,
    retired_at     timestamptz,
    version        integer     NOT NULL,
    CONSTRAINT word_pk PRIMARY KEY (id),
    CONSTRAINT word_cells_given CHECK (cardinality(cells) > 0),
    CONSTRAINT word_origin_known CHECK (origin IN ('TYPED', 'FILE', 'REVIEW')),
    CONSTRAINT word_state_known CHECK (state IN ('ACTIVE', 'RETIRED')),
    CONSTRAINT word_retired_whole CHECK ((state = 'RETIRED') = (retired_by IS NOT NULL)
                                         AND (retired_by IS NULL) = (retired_at IS NULL))
);
CREATE UNIQUE INDEX word_active_once ON planimport.word (unit_id, list, cells) WHERE state = 'ACTIVE';
CREATE INDEX word_of_unit ON planimport.word (unit_id, added_at);

-- A row that would have read a corrected plan rightly; it waits for a yes or no and is used by nothing until then.
CREATE TABLE planimport.word_offer (
    id          uuid        NOT NULL,
    campaign_id uuid        NOT NULL,
    -- The correction that it comes from; undone, the offer is not shown any more.
    decision_id uuid        NOT NULL,
    -- Lines of list and cells, separated by tabs; more than one where one alone does not help.
    rows        text        NOT NULL,
    reason      text        NOT NULL,
    sentence    text        NOT NULL,
    state       text        NOT NULL,
    -- The words that the yes added.
    word_ids    uuid[]      NOT NULL,
    answered_by text,
    answered_at timestamptz,
    version     integer     NOT NULL,
    CONSTRAINT word_offer_pk PRIMARY KEY (id),
    CONSTRAINT word_offer_review_fk FOREIGN KEY (campaign_id) REFERENCES planimport.review (campaign_id),
    CONSTRAINT word_offer_decision_fk FOREIGN KEY (decision_id) REFERENCES planimport.decision (id),
    CONSTRAINT word_offer_once UNIQUE (campaign_id, rows),
    CONSTRAINT word_offer_state_known CHECK (state IN ('OFFERED', 'ACCEPTED', 'DISMISSED')),
    CONSTRAINT word_offer_answered_whole CHECK ((state = 'OFFERED') = (answered_by IS NULL))
);

-- A place of the plan that reads otherwise than with the built-in lists alone, and the own row that made it so.
CREATE TABLE planimport.word_use (
    campaign_id uuid    NOT NULL,
    number      integer NOT NULL,
    span_start  integer NOT NULL,
    span_end    integer NOT NULL,
    unit_id     uuid    NOT NULL,
    list        text    NOT NULL,
    cells       text[]  NOT NULL,
    CONSTRAINT word_use_pk PRIMARY KEY (campaign_id, number),
    CONSTRAINT word_use_review_fk FOREIGN KEY (campaign_id) REFERENCES planimport.review (campaign_id),
    CONSTRAINT word_use_span_forward CHECK (span_end > span_start)
);

-- Digest of the own words that the plan was read with; empty where there were none.
ALTER TABLE planimport.review ADD COLUMN words_digest text NOT NULL DEFAULT '';
