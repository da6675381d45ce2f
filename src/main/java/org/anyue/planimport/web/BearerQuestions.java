package org.anyue.planimport.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.campaign.DutyDetails;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.Selector;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.planimport.PlanReview;
import org.anyue.planimport.review.Proposal;
import org.anyue.planimport.review.Review;
import org.anyue.planimport.web.Question.Bearer;
import org.anyue.planimport.web.Question.DutyLine;
import org.anyue.planimport.web.Question.Excerpt;
import org.anyue.planimport.web.Question.Lead;
import org.anyue.ui.Option;

/** Duties whose bearers the directory does not settle. The same words are asked about once. */
final class BearerQuestions {

    private static final Pattern QUOTED = Pattern.compile("“([^”]+)”");
    private static final int SECONDS = 25;

    private final PlanReview review;
    private final UnitQueries units;
    private final Excerpts excerpts;

    BearerQuestions(PlanReview review, UnitQueries units, Excerpts excerpts) {
        this.review = review;
        this.units = units;
        this.excerpts = excerpts;
    }

    List<Question> all() {
        Map<List<String>, List<Proposal>> byQuestion = new LinkedHashMap<>();
        review.ledger().proposals().stream()
                .filter(proposal -> !proposal.questions().isEmpty())
                .forEach(proposal -> byQuestion
                        .computeIfAbsent(proposal.questions(), _ -> new ArrayList<>())
                        .add(proposal));
        List<Question> questions = new ArrayList<>();
        byQuestion.forEach((asked, same) -> questions.add(question(asked, same)));
        return questions;
    }

    private Bearer question(List<String> asked, List<Proposal> same) {
        Map<DutyId, DutyDetails> duties = new LinkedHashMap<>();
        review.duties().forEach(duty -> duties.put(duty.id(), duty));
        List<DutyLine> lines = new ArrayList<>();
        List<Excerpt> places = new ArrayList<>();
        for (Proposal proposal : same) {
            DutyDetails duty = duties.get(proposal.duty());
            if (duty != null) {
                lines.add(new DutyLine(proposal.number(), duty.terms().what(), ""));
            }
            if (proposal.source() != null) {
                places.add(excerpts.of(review.ledger().sentence(proposal.source())));
            }
        }
        String written = written(asked);
        boolean sector = asked.stream().anyMatch(words -> words.contains("行业领域"));
        String title = written.isEmpty()
                ? "这 " + lines.size() + " 项任务由谁承担"
                : "“" + written + "”是哪些单位" + (lines.size() > 1 ? "（" + lines.size() + " 项任务）" : "");
        Lead lead = new Lead(
                "bearer-" + same.getFirst().number(),
                title,
                String.join("", asked),
                SECONDS,
                Review.versionOfProposals(same),
                places);
        return new Bearer(
                lead,
                lines,
                new Candidates(review, units)
                        .of(written).stream().map(BearerQuestions::option).toList(),
                selectors(review.campaign().ofDepartment()),
                sector
                        ? units.sectors().stream()
                                .map(found -> new Option(found.code(), found.name()))
                                .toList()
                        : List.of());
    }

    static List<Option> selectors(boolean ofDepartment) {
        return Selector.offered(ofDepartment).stream()
                .filter(selector -> selector != Selector.NAMED && selector != Selector.SECTOR_ENTERPRISES)
                .map(selector -> new Option(selector.name(), selector.label(ofDepartment)))
                .toList();
    }

    private static Option option(UnitSummary unit) {
        return new Option(unit.id().toString(), unit.name());
    }

    private static String written(List<String> asked) {
        List<String> names = new ArrayList<>();
        for (String words : asked) {
            Matcher quoted = QUOTED.matcher(words);
            if (quoted.find()) {
                names.add(quoted.group(1));
            }
        }
        return String.join("、", names);
    }
}
