-- safe while running: yes, because the table is new
-- A task table (任务分解表) that was sent back and waits for the person to say yes; gone once it was taken over.
CREATE TABLE planimport.task_table (
    id          uuid        NOT NULL,
    campaign_id uuid        NOT NULL,
    file_name   text        NOT NULL,
    -- Row numbers and cells as they were read.
    rows        jsonb       NOT NULL,
    made_by     text        NOT NULL,
    made_at     timestamptz NOT NULL,
    CONSTRAINT task_table_pk PRIMARY KEY (id),
    CONSTRAINT task_table_review_fk FOREIGN KEY (campaign_id) REFERENCES planimport.review (campaign_id)
);
CREATE INDEX task_table_of_campaign ON planimport.task_table (campaign_id, made_at);
