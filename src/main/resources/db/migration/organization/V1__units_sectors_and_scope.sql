-- safe while running: yes, because nothing exists before it
CREATE TABLE organization.unit (
    id          uuid        NOT NULL,
    parent_id   uuid,
    kind        text        NOT NULL,
    code        text,
    name        text        NOT NULL,
    short_name  text        NOT NULL,
    position    integer     NOT NULL DEFAULT 0,
    opened_on   date        NOT NULL,
    closed_on   date,
    version     integer     NOT NULL DEFAULT 0,
    CONSTRAINT unit_pk PRIMARY KEY (id),
    CONSTRAINT unit_parent_fk FOREIGN KEY (parent_id) REFERENCES organization.unit (id),
    CONSTRAINT unit_kind_known CHECK (kind IN ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'COMMITTEE_OFFICE', 'DEPARTMENT', 'ENTERPRISE', 'MEDIA', 'TEAM')),
    CONSTRAINT unit_name_given CHECK (name <> ''),
    CONSTRAINT unit_closed_after_opened CHECK (closed_on IS NULL OR closed_on >= opened_on)
);
CREATE UNIQUE INDEX unit_one_root ON organization.unit ((parent_id IS NULL)) WHERE parent_id IS NULL;
CREATE UNIQUE INDEX unit_code_once ON organization.unit (code) WHERE code IS NOT NULL;
CREATE UNIQUE INDEX unit_name_once ON organization.unit (parent_id, kind, name) WHERE closed_on IS NULL;
CREATE INDEX unit_of_parent ON organization.unit (parent_id, position, name);

-- Closure of the tree: each unit under each of its ancestors and under itself (distance 0).
CREATE TABLE organization.unit_scope (
    ancestor_id uuid    NOT NULL,
    unit_id     uuid    NOT NULL,
    distance    integer NOT NULL,
    CONSTRAINT unit_scope_pk PRIMARY KEY (ancestor_id, unit_id),
    CONSTRAINT unit_scope_ancestor_fk FOREIGN KEY (ancestor_id) REFERENCES organization.unit (id),
    CONSTRAINT unit_scope_unit_fk FOREIGN KEY (unit_id) REFERENCES organization.unit (id)
);
CREATE INDEX unit_scope_of_unit ON organization.unit_scope (unit_id, distance);

CREATE TABLE organization.sector (
    code     text    NOT NULL,
    name     text    NOT NULL,
    position integer NOT NULL,
    CONSTRAINT sector_pk PRIMARY KEY (code)
);

-- A department regulates sectors at its level, an enterprise operates in sectors.
CREATE TABLE organization.unit_sector (
    unit_id  uuid NOT NULL,
    sector   text NOT NULL,
    relation text NOT NULL,
    CONSTRAINT unit_sector_pk PRIMARY KEY (unit_id, sector, relation),
    CONSTRAINT unit_sector_unit_fk FOREIGN KEY (unit_id) REFERENCES organization.unit (id),
    CONSTRAINT unit_sector_sector_fk FOREIGN KEY (sector) REFERENCES organization.sector (code),
    CONSTRAINT unit_sector_relation_known CHECK (relation IN ('REGULATES', 'OPERATES'))
);
CREATE INDEX unit_sector_by_sector ON organization.unit_sector (sector, relation, unit_id);

-- Departments of the places directly below a place: the counterparts of that place's own departments.
CREATE VIEW organization.counterpart AS
SELECT place.parent_id AS place_id, department.id AS unit_id
FROM organization.unit department
JOIN organization.unit place ON place.id = department.parent_id
WHERE department.kind = 'DEPARTMENT'
  AND place.parent_id IS NOT NULL;
