package org.anyue.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.anyue.assignment.AssignmentId;
import org.anyue.assignment.Assignments;
import org.anyue.assignment.Attachments;
import org.anyue.assignment.Reviews;
import org.anyue.assignment.SubmissionContent;
import org.anyue.assignment.Waivers;
import org.anyue.campaign.Asks;
import org.anyue.campaign.ReviewRule;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitKind;
import org.anyue.shared.Ids;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Turns the pace of a case into commands, each at its moment. */
@Component
@Profile("demo")
class DemoDesk {

    private static final Duration POST = Duration.ofHours(2);
    private static final String STANDSTILL = "企业5月中旬起停产检修,6月不具备组织条件，复产前另行安排。";

    private final Assignments assignments;
    private final Reviews reviews;
    private final Waivers waivers;
    private final Attachments attachments;
    private final DemoWords words = new DemoWords();

    DemoDesk(Assignments assignments, Reviews reviews, Waivers waivers, Attachments attachments) {
        this.assignments = assignments;
        this.reviews = reviews;
        this.waivers = waivers;
        this.attachments = attachments;
    }

    /** The moves of one assignment; every command but the harmless ones makes a new version of it. */
    private final class Course {

        private final Case one;
        private final List<Move> moves = new ArrayList<>();
        private int version;

        Course(Case one) {
            this.one = one;
            this.version = one.row().version();
        }

        void at(Instant when, IntConsumer command) {
            moves.add(new Move(when, () -> command.accept(version++)));
        }
    }

    List<Move> moves(Case one, Actor owner, Instant now) {
        Course course = new Course(one);
        Pace pace = one.pace();
        AssignmentId id = one.row().id();
        Instant acknowledged = pace.acknowledged();
        if (acknowledged != null) {
            course.at(acknowledged, _ -> assignments.acknowledge(one.bearer(), id));
        }
        // The closing summary wants photos of the whole month; nobody has it yet.
        boolean able = one.photos().size() >= one.duty().terms().asks().photos();
        if (pace.submitted() != null && able) {
            submit(course, pace.submitted(), 1);
            review(course, pace, now);
        } else if (one.unit().kind() == UnitKind.ENTERPRISE && one.chance().of("exempt") > .94) {
            Instant asked = acknowledged == null ? now.minus(Duration.ofDays(6)) : acknowledged.plus(POST);
            course.at(asked, version -> waivers.exempt(owner, id, version, STANDSTILL));
        }
        return course.moves;
    }

    private void submit(Course course, Instant when, int number) {
        course.at(when, _ -> {
            Case one = course.one;
            Asks asks = one.duty().terms().asks();
            List<UUID> evidence = new ArrayList<>(one.photos());
            if (asks.file()) {
                evidence.add(paper(one, number));
            }
            Chance chance = number == 1 ? one.chance() : new Chance(one.chance().subject() + number);
            String what = one.duty().terms().what();
            assignments.submit(
                    one.bearer(),
                    one.row().id(),
                    new SubmissionContent(
                            Ids.random(),
                            words.figures(chance, asks.figures(), one.unit().kind()),
                            words.text(
                                    chance, what, one.unit().name(), one.unit().kind()),
                            evidence));
        });
    }

    private void review(Course course, Pace pace, Instant now) {
        Instant decided = pace.decided();
        if (decided == null) {
            return;
        }
        if (!received(course, decided.minus(POST), now)) {
            return;
        }
        if (!pace.sentBack()) {
            accept(course, decided, now);
            return;
        }
        Case one = course.one;
        course.at(
                decided,
                version -> reviews.sendBack(
                        one.reviewers().getFirst(), one.row().id(), version, words.reason(one.chance())));
        Instant again = pace.again();
        if (again == null) {
            return;
        }
        submit(course, again, 2);
        Instant decidedAgain = pace.decidedAgain();
        if (decidedAgain != null && received(course, decidedAgain.minus(POST), now)) {
            accept(course, decidedAgain, now);
        }
    }

    /** Whether the paper copy is there where one is asked for; some are still on their way. */
    private boolean received(Course course, Instant when, Instant now) {
        Case one = course.one;
        if (!one.duty().terms().asks().paper()) {
            return true;
        }
        if (one.chance().of("paper") > .86) {
            return false;
        }
        course.at(
                when,
                _ -> reviews.receivePaper(one.reviewers().getLast(), one.row().id()));
        return when.isBefore(now);
    }

    /** The nearest office, and where every level decides the ones above, each some hours later. */
    private void accept(Course course, Instant first, Instant now) {
        Case one = course.one;
        boolean climbs = one.duty().terms().reviewRule() == ReviewRule.EACH_LEVEL;
        Instant when = first;
        for (int level = 0; level < (climbs ? one.reviewers().size() : 1); level++) {
            boolean waits = level > 0 && one.chance().of("level" + level) > .6;
            if (waits || !when.isBefore(now)) {
                return;
            }
            Actor office = one.reviewers().get(level);
            course.at(when, version -> reviews.accept(office, one.row().id(), version));
            when = when.plus(Duration.ofHours(20 + level));
        }
    }

    private UUID paper(Case one, int number) {
        String name = one.unit().name();
        byte[] document = DemoPaper.of(List.of(
                name + "2025年安全生产月活动方案",
                "为贯彻落实全市安全生产月活动部署，结合本单位实际，制定本方案。(第" + number + "稿)",
                "一、总体安排。围绕年度主题，突出重点行业和基层一线，务求实效。",
                "二、联络员。" + one.bearer().name() + "负责活动联络和材料报送。"));
        try {
            return attachments
                    .add(
                            one.bearer(),
                            one.row().id(),
                            new ByteArrayInputStream(document),
                            name + "安全生产月活动方案" + (number > 1 ? "(修改)" : "") + ".docx")
                    .evidence();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
