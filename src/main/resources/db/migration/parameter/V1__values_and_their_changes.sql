-- safe while running: yes, because the former version does not know the tables
-- Only what somebody set; everything else is at its default.
CREATE TABLE parameter.setting (
    code         text        NOT NULL,
    content      text        NOT NULL,
    version      integer     NOT NULL DEFAULT 1,
    changed_name text        NOT NULL,
    changed_at   timestamptz NOT NULL,
    CONSTRAINT setting_pk PRIMARY KEY (code)
);

CREATE TABLE parameter.change (
    id         uuid        NOT NULL,
    code       text        NOT NULL,
    -- The version that this change made.
    version    integer     NOT NULL,
    before     text        NOT NULL,
    after      text        NOT NULL,
    undoes     boolean     NOT NULL,
    made_name  text        NOT NULL,
    made_at    timestamptz NOT NULL,
    CONSTRAINT change_pk PRIMARY KEY (id),
    CONSTRAINT change_version_once UNIQUE (code, version)
);
