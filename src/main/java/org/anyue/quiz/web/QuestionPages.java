package org.anyue.quiz.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.anyue.organization.Actor;
import org.anyue.organization.Sector;
import org.anyue.organization.UnitQueries;
import org.anyue.quiz.QuestionFilter;
import org.anyue.quiz.QuestionId;
import org.anyue.quiz.QuestionKind;
import org.anyue.quiz.QuestionLevel;
import org.anyue.quiz.QuestionOrigin;
import org.anyue.quiz.QuestionQueries;
import org.anyue.quiz.QuestionState;
import org.anyue.quiz.QuestionSummary;
import org.anyue.ui.FormErrors;
import org.anyue.ui.ListQuery;
import org.anyue.ui.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the pages of the bank. */
@Component
class QuestionPages {

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final int SIZE = 20;

    private final QuestionQueries questions;
    private final UnitQueries units;

    QuestionPages(QuestionQueries questions, UnitQueries units) {
        this.questions = questions;
        this.units = units;
    }

    QuestionListPage list(Actor actor, ListQuery query) {
        Map<QuestionState, Integer> counts = questions.counts(actor);
        return new QuestionListPage(
                query,
                questions
                        .search(actor, filter(query), query.sort(), query.descending(), query.page(), SIZE)
                        .map(question -> row(actor, question)),
                questions.topics(actor),
                actor.role().isOffice(),
                counts.getOrDefault(QuestionState.PUBLISHED, 0),
                counts.getOrDefault(QuestionState.IN_REVIEW, 0));
    }

    static QuestionFilter filter(ListQuery query) {
        return new QuestionFilter(
                query.q(),
                query.filter("topic"),
                query.filter("kind", QuestionKind.class),
                query.filter("level", QuestionLevel.class),
                query.filter("state", QuestionState.class),
                query.filter("origin", QuestionOrigin.class));
    }

    QuestionPage of(Actor actor, QuestionId id, FormErrors errors) {
        QuestionSummary question = questions.get(actor, id);
        return new QuestionPage(
                question,
                card(question),
                questions.versions(actor, id).stream()
                        .map(QuestionPages::moment)
                        .toList(),
                QuestionQueries.keeps(actor, question),
                units.get(question.owner()).name(),
                errors);
    }

    QuestionCard card(QuestionSummary question) {
        String sector = question.content().filing().sector();
        return new QuestionCard(
                question.content(),
                question.content().picture().address() == null ? "" : picture(question),
                sector == null
                        ? ""
                        : units.sectors().stream()
                                .filter(one -> one.code().equals(sector))
                                .map(Sector::name)
                                .findFirst()
                                .orElse(sector));
    }

    static String picture(QuestionSummary question) {
        return QuestionController.PATH + "/" + question.seen().id() + "/versions/"
                + question.seen().number() + "/picture";
    }

    private QuestionRow row(Actor actor, QuestionSummary question) {
        return new QuestionRow(
                QuestionController.PATH + "/" + question.seen().id(),
                question.content().stem(),
                question.content().kind().label(),
                question.content().filing().topic(),
                question.content().filing().level().label(),
                question.state(),
                "第 " + question.seen().number() + " 版",
                at(question.hands().writtenAt()).substring(0, 10) + " "
                        + question.hands().writtenBy(),
                QuestionQueries.keeps(actor, question));
    }

    private static Moment moment(QuestionSummary version) {
        QuestionSummary.Hands hands = version.hands();
        String written = hands.writtenBy() + " 编写（" + version.origin().label() + "）";
        String reviewed = hands.reviewedAt() == null
                ? ""
                : hands.reviewedBy()
                        + (version.state() == QuestionState.SENT_BACK ? " 退回：" : " 复核于 ")
                        + (version.state() == QuestionState.SENT_BACK ? version.reason() : at(hands.reviewedAt()));
        return new Moment(
                at(hands.writtenAt()),
                "第 " + version.seen().number() + " 版 · " + version.state().label(),
                written,
                reviewed,
                QuestionRow.tone(version.state()));
    }

    private static String at(@Nullable Instant at) {
        return at == null ? "" : AT.format(at);
    }
}
