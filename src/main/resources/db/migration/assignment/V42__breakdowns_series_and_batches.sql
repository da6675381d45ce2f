-- safe while running: yes, because the columns may be empty or have a default

-- The duty of the campaign that this one comes from: an occurrence of a series, or what a place asked of its units. Empty for
-- the duty itself.
ALTER TABLE assignment.duty ADD COLUMN source_id uuid;
-- The assignment of a place that was broken down into this duty; it counts in no figure of the campaign.
ALTER TABLE assignment.duty ADD COLUMN broken_from uuid;
ALTER TABLE assignment.duty
    ADD CONSTRAINT duty_broken_from_fk FOREIGN KEY (broken_from) REFERENCES assignment.assignment (id);
CREATE INDEX duty_of_breakdown ON assignment.duty (broken_from) WHERE broken_from IS NOT NULL;
CREATE INDEX duty_of_source ON assignment.duty (source_id) WHERE source_id IS NOT NULL;
-- The words that the days of a series were made from (每周四); empty for a duty that does not return.
ALTER TABLE assignment.duty ADD COLUMN series_words text NOT NULL DEFAULT '';
-- What the plan leaves open (另行通知), until an amendment settles it.
ALTER TABLE assignment.duty ADD COLUMN open_point text NOT NULL DEFAULT '';

-- Handed in with another assignment that the same papers answer.
ALTER TABLE assignment.submission ADD COLUMN answered_with uuid;
ALTER TABLE assignment.submission
    ADD CONSTRAINT submission_answered_with_fk FOREIGN KEY (answered_with) REFERENCES assignment.assignment (id);
-- The assignment that the photo or file was put in for; empty for this one.
ALTER TABLE assignment.attachment ADD COLUMN shared_from uuid;
ALTER TABLE assignment.attachment
    ADD CONSTRAINT attachment_shared_from_fk FOREIGN KEY (shared_from) REFERENCES assignment.assignment (id);

-- Decisions of one click, to be taken back together.
ALTER TABLE assignment.history ADD COLUMN batch_id uuid;
CREATE INDEX history_of_batch ON assignment.history (batch_id) WHERE batch_id IS NOT NULL;
