package org.anyue.quiz.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anyue.organization.UnitId;
import org.anyue.quiz.Tallies;
import org.anyue.ui.Tone;

/**
 * Which topics are known where: a line for each county with papers, a column for each topic, the least known first.
 */
public record TopicHeat(List<String> topics, List<Line> lines) {

    /** Questions that were shown less often say nothing about a county. */
    static final int FEWEST = 20;

    public record Line(String county, List<Cell> cells) {}

    /** @param share of right answers in percent, below zero where too few say anything */
    public record Cell(String topic, int share) {

        public String words() {
            return share < 0 ? "—" : share + "%";
        }

        public Tone tone() {
            return share < 0 ? Tone.NEUTRAL : share < 60 ? Tone.DANGER : share < 75 ? Tone.WARN : Tone.OK;
        }
    }

    /**
     * @param counties in the order to be shown
     * @param topics in the order to be shown
     */
    static TopicHeat of(List<CountyRow> counties, List<String> topics, List<Tallies.TopicCount> counts) {
        Map<String, Map<String, Integer>> shares = new HashMap<>();
        counts.stream()
                .filter(one -> one.shown() >= FEWEST)
                .forEach(one -> shares.computeIfAbsent(new UnitId(one.county()).toString(), _ -> new HashMap<>())
                        .put(one.topic(), one.correct() * 100 / one.shown()));
        List<Line> lines = counties.stream()
                .filter(county -> shares.containsKey(county.id()))
                .map(county -> new Line(
                        county.name(),
                        topics.stream()
                                .map(topic -> new Cell(
                                        topic,
                                        shares.getOrDefault(county.id(), Map.of())
                                                .getOrDefault(topic, -1)))
                                .toList()))
                .toList();
        return new TopicHeat(topics, lines);
    }
}
