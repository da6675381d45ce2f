-- safe while running: yes, because nothing exists before it
CREATE TABLE audit.record (
    seq           bigint      NOT NULL,
    at            timestamptz NOT NULL,
    actor_id      text        NOT NULL,
    role          text        NOT NULL,
    unit_id       text        NOT NULL,
    action        text        NOT NULL,
    object_type   text        NOT NULL,
    object_id     text        NOT NULL,
    before_digest bytea       NOT NULL,
    after_digest  bytea       NOT NULL,
    result        text        NOT NULL,
    request_id    text        NOT NULL,
    previous_hash bytea       NOT NULL,
    hash          bytea       NOT NULL,
    mac           bytea       NOT NULL,
    key_id        text        NOT NULL,
    CONSTRAINT record_pk PRIMARY KEY (seq),
    CONSTRAINT record_seq_from_one CHECK (seq >= 1),
    CONSTRAINT record_action_given CHECK (action <> ''),
    CONSTRAINT record_result_given CHECK (result <> ''),
    CONSTRAINT record_digest_length CHECK (octet_length(before_digest) IN (0, 32) AND octet_length(after_digest) IN (0, 32)),
    CONSTRAINT record_seal_length CHECK (octet_length(previous_hash) = 32 AND octet_length(hash) = 32 AND octet_length(mac) = 32)
);
CREATE INDEX record_by_actor ON audit.record (actor_id, seq);
CREATE INDEX record_by_object ON audit.record (object_id, seq);
CREATE INDEX record_by_action ON audit.record (action text_pattern_ops, seq);
CREATE INDEX record_by_time ON audit.record (at);

-- The youngest record, locked last by every transaction that appends. No seal before the first record.
CREATE TABLE audit.head (
    one    boolean NOT NULL DEFAULT true,
    seq    bigint  NOT NULL,
    hash   bytea   NOT NULL,
    mac    bytea   NOT NULL,
    key_id text    NOT NULL,
    CONSTRAINT head_pk PRIMARY KEY (one),
    CONSTRAINT head_only_one CHECK (one),
    CONSTRAINT head_hash_length CHECK (octet_length(hash) = 32)
);
INSERT INTO audit.head (seq, hash, mac, key_id)
VALUES (0, decode(repeat('00', 32), 'hex'), '', '');

-- Name of an actor from a record on, encrypted; may be erased, the chain does not cover it.
CREATE TABLE audit.actor_name (
    actor_id    text   NOT NULL,
    since_seq   bigint NOT NULL,
    name_sealed bytea  NOT NULL,
    name_index  bytea  NOT NULL,
    CONSTRAINT actor_name_pk PRIMARY KEY (actor_id, since_seq),
    CONSTRAINT actor_name_record_fk FOREIGN KEY (since_seq) REFERENCES audit.record (seq)
);
CREATE INDEX actor_name_by_index ON audit.actor_name (name_index);

-- Results of the verifier, newest shown on the audit page.
CREATE TABLE audit.verification (
    id          uuid        NOT NULL,
    started_at  timestamptz NOT NULL,
    finished_at timestamptz NOT NULL,
    asked_by    text        NOT NULL,
    records     bigint      NOT NULL,
    head        text        NOT NULL,
    broken_seq  bigint,
    flaw        text        NOT NULL,
    CONSTRAINT verification_pk PRIMARY KEY (id),
    CONSTRAINT verification_ends_after_start CHECK (finished_at >= started_at)
);
CREATE INDEX verification_by_time ON audit.verification (started_at);

CREATE FUNCTION audit.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit.% is append-only: % refused', TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE FUNCTION audit.refuse_step_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.seq <= OLD.seq OR NOT NEW.one THEN
        RAISE EXCEPTION 'audit.head only moves forward: % after % refused', NEW.seq, OLD.seq
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER record_immutable BEFORE UPDATE OR DELETE ON audit.record
    FOR EACH ROW EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER record_not_emptied BEFORE TRUNCATE ON audit.record
    FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER head_forward BEFORE UPDATE ON audit.head
    FOR EACH ROW EXECUTE FUNCTION audit.refuse_step_back();
CREATE TRIGGER head_kept BEFORE DELETE ON audit.head
    FOR EACH ROW EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER head_not_emptied BEFORE TRUNCATE ON audit.head
    FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
-- Also where somebody poses as a replica.
ALTER TABLE audit.record ENABLE ALWAYS TRIGGER record_immutable;
ALTER TABLE audit.record ENABLE ALWAYS TRIGGER record_not_emptied;
ALTER TABLE audit.head ENABLE ALWAYS TRIGGER head_forward;
ALTER TABLE audit.head ENABLE ALWAYS TRIGGER head_kept;
ALTER TABLE audit.head ENABLE ALWAYS TRIGGER head_not_emptied;
