-- safe while running: yes, because the former version leaves the column as it is
-- When somebody showed that the number reaches the officer: the first code sent to it that was typed in.
ALTER TABLE organization.liaison ADD COLUMN confirmed_at timestamptz;
