-- safe while running: yes, because the table is new
-- Which places a supervision team (督导组) looks after; a reserve team has none.
CREATE TABLE organization.team_area (
    team_id  uuid NOT NULL,
    place_id uuid NOT NULL,
    CONSTRAINT team_area_pk PRIMARY KEY (team_id, place_id),
    CONSTRAINT team_area_team_fk FOREIGN KEY (team_id) REFERENCES organization.unit (id),
    CONSTRAINT team_area_place_fk FOREIGN KEY (place_id) REFERENCES organization.unit (id)
);
CREATE INDEX team_area_of_place ON organization.team_area (place_id);
