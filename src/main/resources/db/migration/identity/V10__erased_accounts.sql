-- safe while running: yes, because columns without a value are added and one more kind is allowed
-- Since when an account is disabled, and when what it said about a person was erased; the row stays, because records name its id.
ALTER TABLE identity.account ADD COLUMN disabled_at timestamptz;
ALTER TABLE identity.account ADD COLUMN erased_at timestamptz;
UPDATE identity.account SET disabled_at = now() WHERE state = 'DISABLED';
ALTER TABLE identity.account ADD CONSTRAINT account_erased_is_disabled CHECK (erased_at IS NULL OR state = 'DISABLED');

ALTER TABLE identity.approval DROP CONSTRAINT approval_kind_known;
ALTER TABLE identity.approval ADD CONSTRAINT approval_kind_known CHECK (kind IN ('GRANT', 'INVITATION', 'FACTOR_RESET', 'ERASURE'));
