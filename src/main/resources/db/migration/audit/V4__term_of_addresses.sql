-- safe while running: yes, because the former version leaves the new column to its default
-- Since when an address is kept, so that it can go when its term is over.
ALTER TABLE audit.request_address ADD COLUMN kept_at timestamptz NOT NULL DEFAULT now();
UPDATE audit.request_address
SET kept_at = came.at
FROM (SELECT request_id, max(at) AS at FROM audit.record WHERE request_id <> '' GROUP BY request_id) came
WHERE came.request_id = request_address.request_id;
CREATE INDEX request_address_by_age ON audit.request_address (kept_at);
