-- safe while running: yes, because the columns have a default and the checks only allow more
ALTER TABLE campaign.campaign
    ADD COLUMN direction text NOT NULL DEFAULT 'DOWNWARD',
    -- Who asked for it, where the place itself owes it upward; else empty.
    ADD COLUMN issuer text NOT NULL DEFAULT '';
ALTER TABLE campaign.campaign ADD CONSTRAINT campaign_direction_known CHECK (direction IN ('DOWNWARD', 'UPWARD'));
ALTER TABLE campaign.campaign ADD CONSTRAINT campaign_issuer_of_upward CHECK ((direction = 'UPWARD') = (issuer <> ''));
ALTER TABLE campaign.duty DROP CONSTRAINT duty_review_known;
ALTER TABLE campaign.duty ADD CONSTRAINT duty_review_known CHECK (review_rule IN ('DIRECT', 'EACH_LEVEL', 'NONE'));
