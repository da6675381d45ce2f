-- safe while running: yes, because the column has a default that holds for everything the former version writes
ALTER TABLE assignment.duty
    -- A department asks for it; else a place, in whose name its office does.
    ADD COLUMN of_department boolean NOT NULL DEFAULT FALSE;
UPDATE assignment.duty SET of_department = TRUE
WHERE owner_place_id IN (SELECT bearer.unit_id FROM assignment.bearer WHERE bearer.kind = 'DEPARTMENT');
