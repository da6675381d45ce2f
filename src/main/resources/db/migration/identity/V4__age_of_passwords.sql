-- safe while running: yes, because the former version leaves the new column to its default
ALTER TABLE identity.account
    ADD COLUMN password_changed_at timestamptz NOT NULL DEFAULT now();
