-- safe while running: yes, because the former version neither counts into the new columns nor meets the new reason before a new one has written it
ALTER TABLE quiz.suspicion DROP CONSTRAINT suspicion_reason_known;
ALTER TABLE quiz.suspicion ADD CONSTRAINT suspicion_reason_known
    CHECK (reason IN ('REPLAYED', 'TAMPERED', 'SAME_ANSWERS', 'SHARED_DEVICE', 'PERFECT_BURST'));

-- What is published: without papers that were too fast, and without participants who are suspected and not cleared.
ALTER TABLE quiz.tally
    ADD COLUMN fair_people integer NOT NULL DEFAULT 0,
    ADD COLUMN fair_papers integer NOT NULL DEFAULT 0,
    ADD COLUMN fair_passed integer NOT NULL DEFAULT 0;
