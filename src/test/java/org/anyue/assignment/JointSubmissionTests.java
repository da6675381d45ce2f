package org.anyue.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.anyue.campaign.Asks;
import org.anyue.campaign.Selector;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** One set of papers answers several duties. */
@ExtendWith(SpringExtension.class)
@ContextConfiguration(classes = AssignmentWorld.class)
class JointSubmissionTests {

    private static final Asks FILE = new Asks(List.of(), false, 0, false, true);

    @Autowired
    AssignmentFixtures fixtures;

    @Autowired
    Assignments assignments;

    @Autowired
    SubmissionDrafts drafts;

    @Autowired
    AssignmentQueries queries;

    @Autowired
    AssignmentWorld.MovableClock clock;

    /** Others of this world leave it in summer. */
    @BeforeEach
    void inMay() {
        clock.moveTo(LocalDate.of(2026, 5, 20));
    }

    @Test
    void eachDutyGetsAVersionOfItsOwnWithTheSameFiles() {
        List<AssignmentId> two = duties(AssignmentFixtures.TEXT, FILE);
        UUID file = attach(two.getFirst());
        assignments.submit(fixtures.county, two.getFirst(), content(file, two.getLast()));
        SubmissionVersion also =
                queries.details(fixtures.county, two.getLast()).versions().getFirst();
        assertThat(also.text()).isEqualTo("总结");
        assertThat(also.attachments()).extracting(Attachment::evidence).containsExactly(file);
        assertThat(also.answeredWith()).isEqualTo("报送活动总结");
        assertThat(queries.get(fixtures.county, two.getLast()).state()).isEqualTo(AssignmentState.SUBMITTED);
        assertThat(queries.putInFor(two.getLast(), file))
                .isEqualTo(two.getFirst().value());
    }

    @Test
    void allOfThemAreHandedInOrNone() {
        List<AssignmentId> two = duties(AssignmentFixtures.TEXT, FILE);
        assertThatThrownBy(() -> assignments.submit(
                        fixtures.county,
                        two.getFirst(),
                        new SubmissionContent(Ids.random(), Map.of(), "总结", List.of(), List.of(two.getLast()))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("还不能同时答复");
        assertThat(queries.get(fixtures.county, two.getFirst()).state()).isEqualTo(AssignmentState.ASSIGNED);
    }

    @Test
    void whatAnotherUnitOwesIsNotAnsweredWithIt() {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_COUNTY, Selector.EVERY_TOWNSHIP));
        AssignmentId own = fixtures.of(issued.duty(), fixtures.county.place().id());
        AssignmentId towns = fixtures.of(issued.duty(), fixtures.township.unitId());
        assertThatThrownBy(() -> assignments.submit(
                        fixtures.county,
                        own,
                        new SubmissionContent(Ids.random(), Map.of(), "总结", List.of(), List.of(towns))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void onlyDutiesThatThesePapersCanAnswerAreOffered() {
        List<AssignmentId> all = duties(AssignmentFixtures.TEXT, FILE, AssignmentFixtures.FIGURES);
        assertThat(queries
                        .answerable(
                                fixtures.county,
                                queries.details(fixtures.county, all.getFirst()),
                                AssignmentFixtures.DUE)
                        .stream()
                        .map(AssignmentSummary::id))
                .contains(all.get(1))
                .doesNotContain(all.get(0), all.get(2));
    }

    @RepeatedTest(5)
    void twoColleaguesWhoChooseThemTheOtherWayRoundDoNotBlockEachOther() throws Exception {
        List<AssignmentId> two = duties(AssignmentFixtures.TEXT, AssignmentFixtures.TEXT);
        List<Callable<Object>> both = new ArrayList<>();
        both.add(() -> assignments.submit(fixtures.county, two.getFirst(), content(two.getLast())));
        both.add(() -> assignments.submit(fixtures.countyColleague, two.getLast(), content(two.getFirst())));
        assertThat(RaceTests.atOnce(both))
                .filteredOn(SubmissionReceipt.class::isInstance)
                .hasSize(1);
        assertThat(queries.details(fixtures.county, two.getFirst()).versions()).hasSize(1);
        assertThat(queries.details(fixtures.county, two.getLast()).versions()).hasSize(1);
    }

    private List<AssignmentId> duties(Asks... asks) {
        var issued = fixtures.issueAll(List.of(asks).stream()
                .<java.util.function.UnaryOperator<org.anyue.campaign.DutyTermsBuilder>>map(
                        one -> terms -> terms.scope(Selector.EVERY_COUNTY).asks(one))
                .toList());
        return issued.duties().stream()
                .map(duty -> fixtures.of(duty, fixtures.county.place().id()))
                .toList();
    }

    private UUID attach(AssignmentId id) {
        UUID file = Ids.random();
        drafts.attach(fixtures.county, id, new Attachment(file, AttachmentKind.FILE, "总结.pdf"));
        return file;
    }

    private static SubmissionContent content(AssignmentId also) {
        return new SubmissionContent(Ids.random(), Map.of(), "总结", List.of(), List.of(also));
    }

    private static SubmissionContent content(UUID file, AssignmentId also) {
        return new SubmissionContent(Ids.random(), Map.of(), "总结", List.of(file), List.of(also));
    }
}
