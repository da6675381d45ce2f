-- safe while running: yes, because columns and tables are only added and the former version fills the new column by its default
-- Names that were blacked out and bodies of former years are put right like swapped words, with words that a person types.
ALTER TABLE planimport.correction ADD COLUMN kind text NOT NULL DEFAULT 'SWAPPED';
ALTER TABLE planimport.correction ADD CONSTRAINT correction_kind_known
    CHECK (kind IN ('SWAPPED', 'MASKED', 'STALE', 'EDITION'));
ALTER TABLE planimport.correction ADD CONSTRAINT correction_applied_with_words
    CHECK (state <> 'APPLIED' OR suggestion <> '');

-- What a person said about a finding that no word puts right; a finding without a row is open.
CREATE TABLE planimport.remark (
    campaign_id uuid    NOT NULL,
    -- Index into the findings of the compiled plan, which never changes.
    finding     integer NOT NULL,
    answer      text    NOT NULL,
    settled_by  text,
    settled_at  timestamptz,
    version     integer NOT NULL,
    CONSTRAINT remark_pk PRIMARY KEY (campaign_id, finding),
    CONSTRAINT remark_review_fk FOREIGN KEY (campaign_id) REFERENCES planimport.review (campaign_id),
    CONSTRAINT remark_settled_whole CHECK ((settled_by IS NULL) = (settled_at IS NULL))
);
