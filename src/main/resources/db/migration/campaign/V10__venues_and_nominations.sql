-- safe while running: yes, because the columns have a default and the tables are new
ALTER TABLE campaign.plan_item ADD COLUMN venue_name text NOT NULL DEFAULT '';
ALTER TABLE campaign.plan_item ADD COLUMN venue_address text NOT NULL DEFAULT '';

-- The office asks the places directly below it which enterprises take part.
CREATE TABLE campaign.nomination_call (
    campaign_id uuid        NOT NULL,
    due_on      date        NOT NULL,
    note        text        NOT NULL,
    called_at   timestamptz NOT NULL,
    CONSTRAINT nomination_call_pk PRIMARY KEY (campaign_id),
    CONSTRAINT nomination_call_campaign_fk FOREIGN KEY (campaign_id) REFERENCES campaign.campaign (id)
);

CREATE TABLE campaign.nomination (
    campaign_id   uuid NOT NULL,
    place_id      uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    CONSTRAINT nomination_pk PRIMARY KEY (campaign_id, enterprise_id),
    CONSTRAINT nomination_call_fk FOREIGN KEY (campaign_id) REFERENCES campaign.nomination_call (campaign_id)
);
CREATE INDEX nomination_of_place ON campaign.nomination (place_id, campaign_id);

-- A place that has said its list is complete.
CREATE TABLE campaign.nomination_list (
    campaign_id  uuid        NOT NULL,
    place_id     uuid        NOT NULL,
    handed_in_at timestamptz NOT NULL,
    handed_in_by text        NOT NULL,
    CONSTRAINT nomination_list_pk PRIMARY KEY (campaign_id, place_id),
    CONSTRAINT nomination_list_call_fk FOREIGN KEY (campaign_id) REFERENCES campaign.nomination_call (campaign_id)
);
