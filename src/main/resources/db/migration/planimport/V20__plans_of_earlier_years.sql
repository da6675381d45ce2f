-- safe while running: yes, because the table is new
-- A plan of an earlier year that was uploaded only to be compared with; it never becomes a campaign.
CREATE TABLE planimport.earlier_plan (
    id            uuid        NOT NULL,
    -- The place whose office compares.
    owner_unit_id uuid        NOT NULL,
    title         text        NOT NULL,
    -- Null where the plan names no year.
    year          integer,
    -- The compiled plan exactly as the compiler wrote it, and the text that its spans count in.
    compiled      text        NOT NULL,
    text          text        NOT NULL,
    sha256        text        NOT NULL,
    file_address  text        NOT NULL,
    kept_by       text        NOT NULL,
    kept_at       timestamptz NOT NULL,
    CONSTRAINT earlier_plan_pk PRIMARY KEY (id),
    -- The same file once for each place.
    CONSTRAINT earlier_plan_file_once UNIQUE (owner_unit_id, sha256)
);
