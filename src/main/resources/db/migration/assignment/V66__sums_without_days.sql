-- safe while running: no, because the former version folds counts without adding them to the sums
-- A page of figures asks how many, and only the trend asks on which day. What has been folded is kept once more without
-- its days: fifty rows for a page instead of six hundred. A row of tally is either loose, or folded and part of a sum.
CREATE TABLE assignment.tally_sum (
    id          bigint  GENERATED ALWAYS AS IDENTITY,
    campaign_id uuid    NOT NULL,
    duty_id     uuid    NOT NULL,
    place_id    uuid    NOT NULL,
    above_id    uuid,
    slice       text    NOT NULL,
    closed_on   date,
    expected    integer NOT NULL,
    actual      integer NOT NULL,
    on_time     integer NOT NULL,
    exempted    integer NOT NULL,
    half        integer NOT NULL,
    CONSTRAINT tally_sum_pk PRIMARY KEY (id),
    CONSTRAINT tally_sum_duty_fk FOREIGN KEY (duty_id) REFERENCES assignment.duty (duty_id)
);
COMMENT ON COLUMN assignment.tally_sum.on_time IS 'of actual, completed by the due day that the duty has';
CREATE INDEX tally_sum_of_place ON assignment.tally_sum (campaign_id, place_id, slice)
    INCLUDE (duty_id, closed_on, expected, actual, on_time, exempted, half);
CREATE INDEX tally_sum_below ON assignment.tally_sum (campaign_id, above_id, slice)
    INCLUDE (place_id, duty_id, closed_on, expected, actual, on_time, exempted, half);
CREATE INDEX tally_sum_of_duty ON assignment.tally_sum (duty_id, place_id);

DROP INDEX assignment.tally_loose;
DROP INDEX assignment.tally_below;
CREATE INDEX tally_loose ON assignment.tally (campaign_id, place_id, slice) WHERE NOT folded;
CREATE INDEX tally_loose_below ON assignment.tally (campaign_id, above_id, slice) WHERE NOT folded;

-- What was on time by the former day is counted anew: the rows are loose until they are folded again.
CREATE FUNCTION assignment.tally_due_day() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    UPDATE assignment.tally SET folded = FALSE WHERE duty_id = NEW.duty_id AND folded;
    DELETE FROM assignment.tally_sum WHERE duty_id = NEW.duty_id;
    RETURN NULL;
END $$;
CREATE TRIGGER tally_due_day AFTER UPDATE OF due_on ON assignment.duty
    FOR EACH ROW WHEN (OLD.due_on IS DISTINCT FROM NEW.due_on)
    EXECUTE FUNCTION assignment.tally_due_day();

-- What has been folded before.
INSERT INTO assignment.tally_sum
    (campaign_id, duty_id, place_id, above_id, slice, closed_on, expected, actual, on_time, exempted, half)
SELECT tally.campaign_id, tally.duty_id, tally.place_id, tally.above_id, tally.slice, tally.closed_on,
       sum(tally.expected), sum(tally.actual),
       coalesce(sum(tally.actual) FILTER (WHERE duty.due_on IS NULL OR tally.completed_on <= duty.due_on), 0),
       sum(tally.exempted), sum(tally.half)
FROM assignment.tally
JOIN assignment.duty ON duty.duty_id = tally.duty_id
WHERE tally.folded
GROUP BY 1, 2, 3, 4, 5, 6;
