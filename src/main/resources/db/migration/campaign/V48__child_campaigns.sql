-- safe while running: yes, because the columns may be empty and the table is new
ALTER TABLE campaign.campaign
    -- The campaign of a place above that this one carries out.
    ADD COLUMN parent_id uuid,
    -- The duty of the parent that is done by issuing this campaign.
    ADD COLUMN parent_plan_duty_id uuid;
ALTER TABLE campaign.campaign ADD CONSTRAINT campaign_parent_fk FOREIGN KEY (parent_id) REFERENCES campaign.campaign (id);
ALTER TABLE campaign.campaign
    ADD CONSTRAINT campaign_parent_plan_duty_fk FOREIGN KEY (parent_plan_duty_id) REFERENCES campaign.duty (id);
ALTER TABLE campaign.campaign ADD CONSTRAINT campaign_not_its_own_parent CHECK (parent_id <> id);
ALTER TABLE campaign.campaign
    ADD CONSTRAINT campaign_plan_duty_of_parent CHECK (parent_plan_duty_id IS NULL OR parent_id IS NOT NULL);
CREATE INDEX campaign_under ON campaign.campaign (parent_id) WHERE parent_id IS NOT NULL;

-- An own duty carries out a duty of the parent.
CREATE TABLE campaign.duty_link (
    duty_id        uuid        NOT NULL,
    parent_duty_id uuid        NOT NULL,
    linked_at      timestamptz NOT NULL,
    CONSTRAINT duty_link_pk PRIMARY KEY (duty_id, parent_duty_id),
    -- A duty that no unit has yet may be removed again.
    CONSTRAINT duty_link_duty_fk FOREIGN KEY (duty_id) REFERENCES campaign.duty (id) ON DELETE CASCADE,
    CONSTRAINT duty_link_parent_fk FOREIGN KEY (parent_duty_id) REFERENCES campaign.duty (id),
    CONSTRAINT duty_link_between_two CHECK (duty_id <> parent_duty_id)
);
CREATE INDEX duty_link_of_parent ON campaign.duty_link (parent_duty_id);
