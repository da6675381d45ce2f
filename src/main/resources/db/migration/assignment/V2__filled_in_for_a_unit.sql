-- safe while running: yes, because the former version leaves the new column to its default
ALTER TABLE assignment.submission
    -- Name of the office that filled it in for the bearer (代填); empty when the bearer did itself.
    ADD COLUMN filed_by text NOT NULL DEFAULT '';
