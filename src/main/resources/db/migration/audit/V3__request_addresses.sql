-- safe while running: yes, because the former version does not know the table
-- From where a request of the work area came, beside the chain: encrypted, and it may be erased like a name.
CREATE TABLE audit.request_address (
    request_id     text  NOT NULL,
    address_sealed bytea NOT NULL,
    address_index  bytea NOT NULL,
    CONSTRAINT request_address_pk PRIMARY KEY (request_id)
);
CREATE INDEX request_address_by_index ON audit.request_address (address_index);
CREATE INDEX record_by_request ON audit.record (request_id);
