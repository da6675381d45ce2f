-- safe while running: yes, because the column may be empty and the former version writes none
ALTER TABLE assignment.draft
    -- New with every save, so that whoever saves on top of another one is noticed.
    ADD COLUMN edition uuid;
