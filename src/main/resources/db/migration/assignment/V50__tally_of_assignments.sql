-- safe while running: yes, because the former version fires the triggers as well and never reads the new table
-- Counts of assignments by duty, place and day, so that figures cost the same with a thousand assignments and a million.
-- Changes are added as rows of their own: nobody waits for a counter. A job folds them together; the sum never changes.
CREATE TABLE assignment.tally (
    id           bigint  GENERATED ALWAYS AS IDENTITY,
    campaign_id  uuid    NOT NULL,
    duty_id      uuid    NOT NULL,
    place_id     uuid    NOT NULL,
    above_id     uuid,
    slice        text    NOT NULL,
    completed_on date,
    closed_on    date,
    expected     integer NOT NULL,
    actual       integer NOT NULL,
    exempted     integer NOT NULL,
    half         integer NOT NULL,
    folded       boolean NOT NULL DEFAULT FALSE,
    CONSTRAINT tally_pk PRIMARY KEY (id),
    CONSTRAINT tally_duty_fk FOREIGN KEY (duty_id) REFERENCES assignment.duty (duty_id)
);
COMMENT ON COLUMN assignment.tally.above_id IS 'the unit right above the place, null for the root';
COMMENT ON COLUMN assignment.tally.slice IS
    'all: the whole subtree; self: the place itself; a kind: units right below that are no places; sector:code: units of the subtree in a sector';
COMMENT ON COLUMN assignment.tally.completed_on IS 'day of the first complete version of what stands delivered, else null';
COMMENT ON COLUMN assignment.tally.closed_on IS 'day on which the bearers ended, mostly null';
CREATE INDEX tally_of_place ON assignment.tally (campaign_id, place_id, slice);
CREATE INDEX tally_below ON assignment.tally (campaign_id, above_id, slice);
CREATE INDEX tally_of_duty ON assignment.tally (duty_id);
CREATE INDEX tally_loose ON assignment.tally (duty_id, place_id) WHERE NOT folded;

-- Lists walk one duty after the other and stop at the page they need.
CREATE INDEX assignment_in_duty ON assignment.assignment (duty_id, id);

-- Every place and slice that an assignment of the unit counts in.
CREATE FUNCTION assignment.tally_cells(path uuid[], kind text, sectors text[])
RETURNS TABLE (place_id uuid, above_id uuid, slice text)
LANGUAGE sql IMMUTABLE AS $$
    SELECT path[node.at], path[node.at - 1], slice.name
    FROM generate_series(1, cardinality(path)) AS node (at)
    CROSS JOIN LATERAL (
        SELECT 'all' AS name
        UNION ALL
        SELECT CASE WHEN kind IN ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP') THEN 'self' ELSE kind END
        WHERE node.at = cardinality(path) - CASE WHEN kind IN ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP') THEN 0 ELSE 1 END
        UNION ALL
        SELECT 'sector:' || code FROM unnest(sectors) AS sector (code)
    ) AS slice
    WHERE node.at < cardinality(path) OR kind IN ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP')
$$;

CREATE FUNCTION assignment.tally_day(state text, complete boolean, first_complete_at timestamptz)
RETURNS date
LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN complete AND state IN ('SUBMITTED', 'ACCEPTED')
                THEN CAST(first_complete_at AT TIME ZONE 'Asia/Shanghai' AS date) END
$$;

-- One more or one fewer of each cell, for rows of assignments as they are now or were before.
CREATE FUNCTION assignment.tally_assignments() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO assignment.tally
            (campaign_id, duty_id, place_id, above_id, slice, completed_on, closed_on, expected, actual, exempted, half)
        SELECT item.campaign_id, item.duty_id, cell.place_id, cell.above_id, cell.slice,
               assignment.tally_day(item.state, item.complete, item.first_complete_at), bearer.closed_on,
               count(*) FILTER (WHERE item.state <> 'EXEMPTED'),
               count(*) FILTER (WHERE item.complete AND item.state IN ('SUBMITTED', 'ACCEPTED')),
               count(*) FILTER (WHERE item.state = 'EXEMPTED'),
               count(*) FILTER (WHERE item.state = 'SUBMITTED' AND NOT item.complete)
        FROM made AS item
        JOIN assignment.bearer ON bearer.unit_id = item.bearer_id
        CROSS JOIN LATERAL assignment.tally_cells(bearer.path, bearer.kind, bearer.sectors) AS cell
        GROUP BY 1, 2, 3, 4, 5, 6, 7;
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO assignment.tally
            (campaign_id, duty_id, place_id, above_id, slice, completed_on, closed_on, expected, actual, exempted, half)
        SELECT item.campaign_id, item.duty_id, cell.place_id, cell.above_id, cell.slice,
               assignment.tally_day(item.state, item.complete, item.first_complete_at), bearer.closed_on,
               -count(*) FILTER (WHERE item.state <> 'EXEMPTED'),
               -count(*) FILTER (WHERE item.complete AND item.state IN ('SUBMITTED', 'ACCEPTED')),
               -count(*) FILTER (WHERE item.state = 'EXEMPTED'),
               -count(*) FILTER (WHERE item.state = 'SUBMITTED' AND NOT item.complete)
        FROM gone AS item
        JOIN assignment.bearer ON bearer.unit_id = item.bearer_id
        CROSS JOIN LATERAL assignment.tally_cells(bearer.path, bearer.kind, bearer.sectors) AS cell
        GROUP BY 1, 2, 3, 4, 5, 6, 7;
    ELSE
        -- Where a unit hangs must not change between this count and its commit.
        PERFORM 1 FROM assignment.bearer WHERE unit_id IN (SELECT bearer_id FROM made) ORDER BY unit_id FOR SHARE;
        INSERT INTO assignment.tally
            (campaign_id, duty_id, place_id, above_id, slice, completed_on, closed_on, expected, actual, exempted, half)
        SELECT step.campaign_id, step.duty_id, cell.place_id, cell.above_id, cell.slice, step.day, bearer.closed_on,
               sum(step.expected), sum(step.actual), sum(step.exempted), sum(step.half)
        FROM (SELECT item.campaign_id, item.duty_id, item.bearer_id,
                     assignment.tally_day(item.state, item.complete, item.first_complete_at) AS day,
                     sign * CAST(item.state <> 'EXEMPTED' AS integer) AS expected,
                     sign * CAST(item.complete AND item.state IN ('SUBMITTED', 'ACCEPTED') AS integer) AS actual,
                     sign * CAST(item.state = 'EXEMPTED' AS integer) AS exempted,
                     sign * CAST(item.state = 'SUBMITTED' AND NOT item.complete AS integer) AS half
              FROM (SELECT made.*, 1 AS sign FROM made UNION ALL SELECT gone.*, -1 FROM gone) AS item) AS step
        JOIN assignment.bearer ON bearer.unit_id = step.bearer_id
        CROSS JOIN LATERAL assignment.tally_cells(bearer.path, bearer.kind, bearer.sectors) AS cell
        GROUP BY 1, 2, 3, 4, 5, 6, 7
        HAVING sum(step.expected) <> 0 OR sum(step.actual) <> 0 OR sum(step.exempted) <> 0 OR sum(step.half) <> 0;
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER tally_made AFTER INSERT ON assignment.assignment
    REFERENCING NEW TABLE AS made
    FOR EACH STATEMENT EXECUTE FUNCTION assignment.tally_assignments();
CREATE TRIGGER tally_changed AFTER UPDATE ON assignment.assignment
    REFERENCING OLD TABLE AS gone NEW TABLE AS made
    FOR EACH STATEMENT EXECUTE FUNCTION assignment.tally_assignments();
CREATE TRIGGER tally_removed AFTER DELETE ON assignment.assignment
    REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION assignment.tally_assignments();

-- A unit that moves, ends or changes its sectors takes its assignments with it.
CREATE FUNCTION assignment.tally_bearers() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO assignment.tally
        (campaign_id, duty_id, place_id, above_id, slice, completed_on, closed_on, expected, actual, exempted, half)
    SELECT step.campaign_id, step.duty_id, cell.place_id, cell.above_id, cell.slice, step.day, step.closed_on,
           sum(step.expected), sum(step.actual), sum(step.exempted), sum(step.half)
    FROM (SELECT item.campaign_id, item.duty_id, bearer.path, bearer.kind, bearer.sectors, bearer.closed_on,
                 assignment.tally_day(item.state, item.complete, item.first_complete_at) AS day,
                 sign * CAST(item.state <> 'EXEMPTED' AS integer) AS expected,
                 sign * CAST(item.complete AND item.state IN ('SUBMITTED', 'ACCEPTED') AS integer) AS actual,
                 sign * CAST(item.state = 'EXEMPTED' AS integer) AS exempted,
                 sign * CAST(item.state = 'SUBMITTED' AND NOT item.complete AS integer) AS half
          FROM (SELECT made.*, 1 AS sign FROM made UNION ALL SELECT gone.*, -1 FROM gone) AS bearer
          JOIN assignment.assignment AS item ON item.bearer_id = bearer.unit_id
          WHERE bearer.unit_id IN (SELECT made.unit_id
                                   FROM made
                                   JOIN gone ON gone.unit_id = made.unit_id
                                   WHERE (made.path, made.kind, made.sectors, made.closed_on)
                                         IS DISTINCT FROM (gone.path, gone.kind, gone.sectors, gone.closed_on))) AS step
    CROSS JOIN LATERAL assignment.tally_cells(step.path, step.kind, step.sectors) AS cell
    GROUP BY 1, 2, 3, 4, 5, 6, 7
    HAVING sum(step.expected) <> 0 OR sum(step.actual) <> 0 OR sum(step.exempted) <> 0 OR sum(step.half) <> 0;
    RETURN NULL;
END $$;

CREATE TRIGGER tally_moved AFTER UPDATE ON assignment.bearer
    REFERENCING OLD TABLE AS gone NEW TABLE AS made
    FOR EACH STATEMENT EXECUTE FUNCTION assignment.tally_bearers();

-- What was there before.
INSERT INTO assignment.tally
    (campaign_id, duty_id, place_id, above_id, slice, completed_on, closed_on, expected, actual, exempted, half, folded)
SELECT item.campaign_id, item.duty_id, cell.place_id, cell.above_id, cell.slice,
       assignment.tally_day(item.state, item.complete, item.first_complete_at), bearer.closed_on,
       count(*) FILTER (WHERE item.state <> 'EXEMPTED'),
       count(*) FILTER (WHERE item.complete AND item.state IN ('SUBMITTED', 'ACCEPTED')),
       count(*) FILTER (WHERE item.state = 'EXEMPTED'),
       count(*) FILTER (WHERE item.state = 'SUBMITTED' AND NOT item.complete),
       TRUE
FROM assignment.assignment AS item
JOIN assignment.bearer ON bearer.unit_id = item.bearer_id
CROSS JOIN LATERAL assignment.tally_cells(bearer.path, bearer.kind, bearer.sectors) AS cell
GROUP BY 1, 2, 3, 4, 5, 6, 7;
