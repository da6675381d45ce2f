-- safe while running: yes, because the column may be empty and the tables are new
ALTER TABLE campaign.duty ADD COLUMN cancelled_at timestamptz;
ALTER TABLE campaign.duty ADD CONSTRAINT duty_cancelled_after_issue CHECK (cancelled_at IS NULL OR issued_at IS NOT NULL);

-- Numbered when it is issued, so that numbers have no gaps.
CREATE TABLE campaign.amendment (
    id          uuid        NOT NULL,
    campaign_id uuid        NOT NULL,
    number      integer,
    state       text        NOT NULL,
    reason      text        NOT NULL,
    urgent      boolean     NOT NULL,
    -- The amendment that this one takes back.
    restores_id uuid,
    -- Version of the campaign that the author saw.
    based_on    integer     NOT NULL,
    author_id   uuid        NOT NULL,
    author_name text        NOT NULL,
    drafted_at  timestamptz NOT NULL,
    issued_at   timestamptz,
    version     integer     NOT NULL,
    CONSTRAINT amendment_pk PRIMARY KEY (id),
    CONSTRAINT amendment_campaign_fk FOREIGN KEY (campaign_id) REFERENCES campaign.campaign (id),
    CONSTRAINT amendment_restores_fk FOREIGN KEY (restores_id) REFERENCES campaign.amendment (id),
    CONSTRAINT amendment_number_once UNIQUE (campaign_id, number),
    CONSTRAINT amendment_state_known CHECK (state IN ('DRAFT', 'ISSUED', 'DISCARDED')),
    CONSTRAINT amendment_numbered_when_issued
        CHECK ((state = 'ISSUED') = (number IS NOT NULL) AND (number IS NULL) = (issued_at IS NULL))
);

-- Values as they are typed: days in ISO form, several values separated by tabs.
CREATE TABLE campaign.amendment_change (
    amendment_id uuid    NOT NULL,
    position     integer NOT NULL,
    part         text    NOT NULL,
    duty_id      uuid,
    item_id      uuid,
    was          text    NOT NULL,
    becomes      text    NOT NULL,
    CONSTRAINT amendment_change_pk PRIMARY KEY (amendment_id, position),
    CONSTRAINT amendment_change_amendment_fk FOREIGN KEY (amendment_id) REFERENCES campaign.amendment (id),
    -- A duty that no unit has yet may be removed again, also when a draft wants to add it.
    CONSTRAINT amendment_change_duty_fk FOREIGN KEY (duty_id) REFERENCES campaign.duty (id) ON DELETE CASCADE,
    CONSTRAINT amendment_change_item_fk FOREIGN KEY (item_id) REFERENCES campaign.plan_item (id),
    CONSTRAINT amendment_change_one_subject CHECK (duty_id IS NULL OR item_id IS NULL)
);
CREATE INDEX amendment_change_of_duty ON campaign.amendment_change (duty_id) WHERE duty_id IS NOT NULL;
CREATE INDEX amendment_change_of_item ON campaign.amendment_change (item_id) WHERE item_id IS NOT NULL;
