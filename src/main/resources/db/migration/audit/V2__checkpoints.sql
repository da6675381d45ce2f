-- safe while running: yes, because it only adds two tables
-- The trail up to a record in one hash. The frontier holds the roots of the perfect subtrees, largest first, so that
-- the next checkpoint reads only what is new.
CREATE TABLE audit.checkpoint (
    size     bigint      NOT NULL,
    root     bytea       NOT NULL,
    frontier bytea       NOT NULL,
    at       timestamptz NOT NULL,
    CONSTRAINT checkpoint_pk PRIMARY KEY (size),
    CONSTRAINT checkpoint_size_from_one CHECK (size >= 1),
    CONSTRAINT checkpoint_root_length CHECK (octet_length(root) = 32),
    CONSTRAINT checkpoint_frontier_length CHECK (octet_length(frontier) % 32 = 0)
);

-- Lines that the second place has confirmed.
CREATE TABLE audit.checkpoint_copy (
    size bigint      NOT NULL,
    at   timestamptz NOT NULL,
    CONSTRAINT checkpoint_copy_pk PRIMARY KEY (size),
    CONSTRAINT checkpoint_copy_fk FOREIGN KEY (size) REFERENCES audit.checkpoint (size)
);

CREATE TRIGGER checkpoint_immutable BEFORE UPDATE OR DELETE ON audit.checkpoint
    FOR EACH ROW EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER checkpoint_not_emptied BEFORE TRUNCATE ON audit.checkpoint
    FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
ALTER TABLE audit.checkpoint ENABLE ALWAYS TRIGGER checkpoint_immutable;
ALTER TABLE audit.checkpoint ENABLE ALWAYS TRIGGER checkpoint_not_emptied;
