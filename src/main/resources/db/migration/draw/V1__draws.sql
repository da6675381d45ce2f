-- safe while running: yes, because the former version does not know the tables
CREATE TABLE draw.draw (
    id              uuid        NOT NULL,
    -- As in rules, receipts and addresses; never used again.
    draw_id         text        NOT NULL,
    owner_id        uuid        NOT NULL,
    feature         text        NOT NULL,
    pool            text        NOT NULL,
    title           text        NOT NULL,
    state           text        NOT NULL,
    -- What the office typed; as JSON, because it becomes one document.
    draft           text        NOT NULL,
    -- Documents of the protocol in canonical form; empty until there are any.
    rules           text        NOT NULL DEFAULT '',
    commitment      text        NOT NULL DEFAULT '',
    commitment_hash text        NOT NULL DEFAULT '',
    entropy         text        NOT NULL DEFAULT '',
    result          text        NOT NULL DEFAULT '',
    receipt_key_id  text        NOT NULL DEFAULT '',
    entry_open      timestamptz,
    entry_close     timestamptz,
    -- When the first of the numbers is drawn, so that stamps are fetched in time.
    draw_at         timestamptz,
    claim_by        timestamptz,
    created_at      timestamptz NOT NULL,
    purged_at       timestamptz,
    version         integer     NOT NULL DEFAULT 0,
    CONSTRAINT draw_pk PRIMARY KEY (id),
    CONSTRAINT draw_id_once UNIQUE (draw_id),
    CONSTRAINT draw_state_known CHECK (state IN ('DRAFT', 'PUBLISHED', 'COMMITTED', 'STAMPED', 'DRAWN', 'VOID')),
    CONSTRAINT draw_rules_public CHECK ((state = 'DRAFT') = (rules = '')),
    CONSTRAINT draw_bound CHECK (state NOT IN ('COMMITTED', 'STAMPED', 'DRAWN') OR commitment <> ''),
    CONSTRAINT draw_result CHECK ((state = 'DRAWN') = (result <> '') AND (result <> '') = (entropy <> '')),
    CONSTRAINT draw_purged_after CHECK (purged_at IS NULL OR state IN ('DRAWN', 'VOID'))
);
CREATE INDEX draw_of_owner ON draw.draw (owner_id, created_at DESC);
CREATE INDEX draw_of_pool ON draw.draw (feature, pool);

CREATE TABLE draw.entry (
    draw               uuid        NOT NULL,
    -- Random: the time of birth must not show.
    entry_id           text        NOT NULL COLLATE "C",
    -- Who it is, encrypted, with its blind index; gone after the purge.
    subject_key_sealed bytea,
    subject_index      bytea,
    -- Opens the commitment; the entrant has it in the receipt.
    nonce_sealed       bytea,
    subject            text        NOT NULL,
    chances            integer     NOT NULL,
    stratum            text        NOT NULL,
    entered_at         timestamptz NOT NULL,
    signature          text        NOT NULL,
    -- Reason of the protocol, empty for whoever takes part; set when the list is bound.
    excluded           text        NOT NULL DEFAULT '',
    CONSTRAINT entry_pk PRIMARY KEY (draw, entry_id),
    CONSTRAINT entry_draw_fk FOREIGN KEY (draw) REFERENCES draw.draw (id),
    CONSTRAINT entry_subject_once UNIQUE (draw, subject_index),
    CONSTRAINT entry_chances_known CHECK (chances BETWEEN 1 AND 100)
);

-- The public chain of all draws (spm-draw/1, section 10): rows are added, never changed.
CREATE TABLE draw.registry (
    seq      bigint      NOT NULL,
    at       timestamptz NOT NULL,
    type     text        NOT NULL,
    draw_id  text        NOT NULL,
    doc      text        NOT NULL,
    prev     text        NOT NULL,
    hash     text        NOT NULL,
    -- The document whose hash doc is, in canonical form.
    document text        NOT NULL,
    CONSTRAINT registry_pk PRIMARY KEY (seq),
    CONSTRAINT registry_hash_once UNIQUE (hash),
    CONSTRAINT registry_prev_once UNIQUE (prev)
);
CREATE INDEX registry_of_draw ON draw.registry (draw_id, seq);

-- One row; whoever adds a record holds it.
CREATE TABLE draw.registry_head (
    one  boolean     NOT NULL DEFAULT true,
    seq  bigint      NOT NULL,
    hash text        NOT NULL,
    at   timestamptz NOT NULL,
    -- Hash function of the chain; fixed by its first record.
    algorithm text   NOT NULL,
    CONSTRAINT registry_head_pk PRIMARY KEY (one),
    CONSTRAINT registry_head_one CHECK (one)
);
INSERT INTO draw.registry_head (seq, hash, at, algorithm)
VALUES (-1, '0000000000000000000000000000000000000000000000000000000000000000', '1970-01-01T00:00:00Z', '');

CREATE TABLE draw.time_stamp (
    id         uuid        NOT NULL,
    -- Null for the head of the chain.
    draw       uuid,
    -- Hash that was stamped, hexadecimal.
    over_hash  text        NOT NULL,
    authority  text        NOT NULL,
    token      bytea       NOT NULL,
    stamped_at timestamptz NOT NULL,
    CONSTRAINT time_stamp_pk PRIMARY KEY (id),
    CONSTRAINT time_stamp_draw_fk FOREIGN KEY (draw) REFERENCES draw.draw (id),
    CONSTRAINT time_stamp_once UNIQUE (over_hash)
);

-- The public numbers as each person typed them, before two agree.
CREATE TABLE draw.typed_numbers (
    draw        uuid        NOT NULL,
    account_id  uuid        NOT NULL,
    name        text        NOT NULL,
    fallback    boolean     NOT NULL,
    numbers     text        NOT NULL,
    typed_at    timestamptz NOT NULL,
    CONSTRAINT typed_numbers_pk PRIMARY KEY (draw, account_id),
    CONSTRAINT typed_numbers_draw_fk FOREIGN KEY (draw) REFERENCES draw.draw (id)
);

CREATE TABLE draw.forfeit (
    id            uuid        NOT NULL,
    draw          uuid        NOT NULL,
    tier          text        NOT NULL,
    entry_id      text        NOT NULL COLLATE "C",
    reason        text        NOT NULL,
    evidence_id   uuid        NOT NULL,
    evidence_name text        NOT NULL,
    evidence_hash text        NOT NULL,
    state         text        NOT NULL,
    proposed_by   uuid        NOT NULL,
    proposed_name text        NOT NULL,
    proposed_at   timestamptz NOT NULL,
    -- Until then the holder may object.
    object_until  timestamptz NOT NULL,
    decided_by    uuid,
    decided_name  text        NOT NULL DEFAULT '',
    decided_at    timestamptz,
    replaced_by   text        NOT NULL DEFAULT '',
    version       integer     NOT NULL DEFAULT 0,
    CONSTRAINT forfeit_pk PRIMARY KEY (id),
    CONSTRAINT forfeit_entry_fk FOREIGN KEY (draw, entry_id) REFERENCES draw.entry (draw, entry_id),
    CONSTRAINT forfeit_state_known CHECK (state IN ('PROPOSED', 'APPROVED', 'DROPPED')),
    CONSTRAINT forfeit_by_two CHECK (state <> 'APPROVED' OR decided_by <> proposed_by)
);
CREATE UNIQUE INDEX forfeit_one_open ON draw.forfeit (draw, entry_id) WHERE state = 'PROPOSED';

CREATE TABLE draw.claim (
    draw           uuid        NOT NULL,
    entry_id       text        NOT NULL COLLATE "C",
    tier           text        NOT NULL,
    way            text        NOT NULL,
    claimed_at     timestamptz NOT NULL,
    -- How to reach the winner, encrypted; gone after the purge.
    contact_sealed bytea,
    handed_at      timestamptz,
    handed_by      uuid,
    handed_name    text        NOT NULL DEFAULT '',
    CONSTRAINT claim_pk PRIMARY KEY (draw, entry_id),
    CONSTRAINT claim_entry_fk FOREIGN KEY (draw, entry_id) REFERENCES draw.entry (draw, entry_id),
    CONSTRAINT claim_way_known CHECK (way IN ('RECEIPT', 'PHONE')),
    CONSTRAINT claim_handed CHECK ((handed_at IS NULL) = (handed_by IS NULL))
);

-- Ending a draw takes people of two bodies.
CREATE TABLE draw.void_request (
    draw        uuid        NOT NULL,
    reason      text        NOT NULL,
    account_id  uuid        NOT NULL,
    unit_id     uuid        NOT NULL,
    name        text        NOT NULL,
    asked_at    timestamptz NOT NULL,
    approved_by   uuid,
    approved_name text      NOT NULL DEFAULT '',
    CONSTRAINT void_request_pk PRIMARY KEY (draw),
    CONSTRAINT void_request_draw_fk FOREIGN KEY (draw) REFERENCES draw.draw (id)
);
