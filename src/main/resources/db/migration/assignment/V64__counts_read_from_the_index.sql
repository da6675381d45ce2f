-- safe while running: no, because the counts cannot change while their indexes are built anew (seconds)
-- The counts of a place lie all over the table; the index holds them side by side, so that a page reads a dozen blocks
-- instead of one for each duty and day.
DROP INDEX assignment.tally_of_place;
CREATE INDEX tally_of_place ON assignment.tally (campaign_id, place_id, slice)
    INCLUDE (duty_id, completed_on, closed_on, expected, actual, exempted, half);
DROP INDEX assignment.tally_below;
CREATE INDEX tally_below ON assignment.tally (campaign_id, above_id, slice)
    INCLUDE (place_id, duty_id, completed_on, closed_on, expected, actual, exempted, half);
