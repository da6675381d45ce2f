-- safe while running: yes, because the column has a default that holds for everything the former version writes
ALTER TABLE campaign.campaign
    -- The owner is a department, which asks its line; else a place.
    ADD COLUMN of_department boolean NOT NULL DEFAULT FALSE;
ALTER TABLE campaign.campaign
    ADD CONSTRAINT campaign_upward_of_place CHECK (NOT of_department OR direction = 'DOWNWARD');
