-- safe while running: yes, because nothing exists before it
CREATE TABLE evidence.item (
    id                uuid             NOT NULL,
    owner_type        text             NOT NULL,
    owner_id          uuid             NOT NULL,
    kind              text             NOT NULL,
    policy            text             NOT NULL,
    name              text             NOT NULL,
    media_type        text             NOT NULL,
    size_bytes        bigint           NOT NULL,
    shown_address     text             NOT NULL,
    thumbnail_address text,
    original_address  text,
    taken_at          timestamptz,
    latitude          double precision,
    longitude         double precision,
    camera            text             NOT NULL,
    software          text             NOT NULL,
    sha256            text             NOT NULL,
    uploaded_by       text             NOT NULL,
    uploaded_unit     text             NOT NULL,
    uploaded_at       timestamptz      NOT NULL,
    removed_at        timestamptz,
    removed_by        text,
    version           integer          NOT NULL DEFAULT 0,
    CONSTRAINT item_pk PRIMARY KEY (id),
    CONSTRAINT item_kind_known CHECK (kind IN ('PHOTO', 'FILE')),
    CONSTRAINT item_policy_known CHECK (policy IN ('EVIDENCE', 'ANONYMOUS')),
    CONSTRAINT item_photo_has_thumbnail CHECK ((kind = 'PHOTO') = (thumbnail_address IS NOT NULL)),
    CONSTRAINT item_photo_keeps_original CHECK ((kind = 'PHOTO' AND policy = 'EVIDENCE') = (original_address IS NOT NULL)),
    CONSTRAINT item_place_whole CHECK ((latitude IS NULL) = (longitude IS NULL)),
    -- Whatever the program does, a report without a name says nothing about its sender.
    CONSTRAINT item_anonymous_is_pixels_only CHECK (policy <> 'ANONYMOUS' OR (
        kind = 'PHOTO' AND taken_at IS NULL AND latitude IS NULL AND camera = '' AND software = ''
        AND uploaded_by = '' AND uploaded_unit = '' AND sha256 = shown_address)),
    CONSTRAINT item_removed_whole CHECK ((removed_at IS NULL) = (removed_by IS NULL))
);
CREATE UNIQUE INDEX item_once_per_owner ON evidence.item (owner_type, owner_id, sha256) WHERE removed_at IS NULL;
CREATE INDEX item_of_bytes ON evidence.item (sha256, uploaded_at);
