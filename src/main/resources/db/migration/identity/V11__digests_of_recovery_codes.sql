-- safe while running: yes, because the former version leaves the new column empty and its codes lapse with the key as before
-- SHA-256 of the code, sealed, so that the keyed hash can be made again under another key. Null for codes from before.
ALTER TABLE identity.recovery_code ADD COLUMN digest_sealed bytea;
