-- safe while running: yes, because the former version makes none of the new purpose
ALTER TABLE vault.registered_key DROP CONSTRAINT registered_key_purpose_known;
ALTER TABLE vault.registered_key ADD CONSTRAINT registered_key_purpose_known
    CHECK (purpose IN ('field', 'index', 'audit', 'token', 'receipt'));
