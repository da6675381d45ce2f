-- safe while running: yes, because the check only allows more
ALTER TABLE assignment.duty DROP CONSTRAINT duty_review_rule_known;
ALTER TABLE assignment.duty ADD CONSTRAINT duty_review_rule_known CHECK (review_rule IN ('DIRECT', 'EACH_LEVEL', 'NONE'));
