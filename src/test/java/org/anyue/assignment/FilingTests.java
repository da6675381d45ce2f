package org.anyue.assignment;

import static org.anyue.assignment.AssignmentFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anyue.campaign.Asks;
import org.anyue.campaign.Quota;
import org.anyue.campaign.Selector;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** An office above fills in for a unit (代填), and a unit works by a link. */
@ExtendWith(SpringExtension.class)
@ContextConfiguration(classes = AssignmentWorld.class)
class FilingTests {

    @Autowired
    AssignmentFixtures fixtures;

    @Autowired
    AssignmentWorld.MovableClock clock;

    @Autowired
    AssignmentWorld.Trail trail;

    @Autowired
    Assignments assignments;

    @Autowired
    SubmissionDrafts drafts;

    @Autowired
    Reviews reviews;

    @Autowired
    AssignmentQueries queries;

    @BeforeEach
    void onTheTenthOfJune() {
        clock.moveTo(LocalDate.of(2026, 6, 10));
    }

    @Test
    void anOfficeAboveFillsInAndEverybodySeesWhoDid() {
        AssignmentId id = townshipDuty();
        SubmissionReceipt receipt = assignments.submitFor(fixtures.county, id, text("电话报来：已开展3场。"));
        assertThat(receipt.number()).isEqualTo(1);
        for (Actor reader : List.of(fixtures.township, fixtures.county, fixtures.cityLead)) {
            AssignmentDetails details = queries.details(reader, id);
            assertThat(details.summary().filedBy()).isEqualTo(fixtures.county.unitName());
            assertThat(details.versions().getFirst().filedBy()).isEqualTo(fixtures.county.unitName());
            HistoryLine line = details.history().getFirst();
            assertThat(line.verb()).isEqualTo(AssignmentVerb.SUBMIT_FOR);
            assertThat(line.actor()).isEqualTo(fixtures.county.name());
        }
        assertThat(trail.of(SubmissionFiledFor.class))
                .filteredOn(event -> event.step().assignment().equals(id))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.action()).isEqualTo("assignment.submitted-for-unit");
                    assertThat(event.by()).isEqualTo(fixtures.county.party());
                });
        assertThat(trail.of(SubmissionReceived.class))
                .noneMatch(event -> event.step().assignment().equals(id));
    }

    @Test
    void onlyAnOfficeAboveMayAndOnlyWithinItsScope() {
        AssignmentId id = townshipDuty();
        refused(() -> assignments.submitFor(fixtures.township, id, text("总结")), AssignmentRefusal.NOT_ABOVE);
        refused(() -> assignments.submitFor(fixtures.oversight, id, text("总结")), AssignmentRefusal.NOT_ABOVE);
        assertThatThrownBy(() -> assignments.submitFor(fixtures.otherCounty, id, text("总结")))
                .isInstanceOf(NotFound.class);
        // An ordinary submission for somebody else stays closed to it: it would not say who filled in.
        refused(() -> assignments.submit(fixtures.county, id, text("总结")), AssignmentRefusal.NOT_THE_BEARER);
        assertThat(queries.details(fixtures.county, id).allowed()).contains(AssignmentVerb.SUBMIT_FOR);
        assertThat(queries.details(fixtures.township, id).allowed()).doesNotContain(AssignmentVerb.SUBMIT_FOR);
        assignments.submitFor(fixtures.cityClerk, id, text("总结"));
    }

    @Test
    void theSameTokenTwiceIsOneVersionAndTheUnitTakesItBackAndHandsInItself() {
        AssignmentId id = townshipDuty();
        SubmissionContent content = text("总结");
        assignments.submitFor(fixtures.county, id, content);
        assignments.submitFor(fixtures.county, id, content);
        assertThat(queries.details(fixtures.township, id).versions()).hasSize(1);
        assignments.withdraw(
                fixtures.township, id, queries.get(fixtures.township, id).version());
        assertThat(queries.get(fixtures.township, id).filedBy()).isEmpty();
        assignments.submit(fixtures.township, id, text("本镇自己的总结"));
        assertThat(queries.get(fixtures.township, id).filedBy()).isEmpty();
        assertThat(queries.details(fixtures.township, id).versions())
                .extracting(SubmissionVersion::filedBy)
                .contains("", fixtures.county.unitName());
    }

    @Test
    void whatIsMissingIsRefusedAndWhatRecordsCountIsNotFilledIn() {
        AssignmentId id = townshipDuty();
        refused(() -> assignments.submitFor(fixtures.county, id, text(" ")), AssignmentRefusal.INCOMPLETE);
        var counted = fixtures.issue(terms -> terms.scope(Selector.EVERY_TOWNSHIP)
                .asks(Asks.NOTHING)
                .quota(new Quota(">=", new BigDecimal("2"), "场", "乡镇")));
        AssignmentId records =
                fixtures.of(counted.duty(), fixtures.township.place().id());
        assertThat(queries.details(fixtures.county, records).allowed()).doesNotContain(AssignmentVerb.SUBMIT_FOR);
        refused(
                () -> assignments.submitFor(fixtures.county, records, text("已办")),
                AssignmentRefusal.COUNTED_BY_RECORDS);
    }

    @Test
    void theOneDraftSaysWhoWroteIt() {
        AssignmentId id = townshipDuty();
        drafts.save(fixtures.county, id, SubmissionDraft.of("听电话记下的", Map.of(), List.of()));
        assertThat(queries.details(fixtures.township, id).draft().savedBy()).contains(fixtures.county.unitName(), "代填");
    }

    @Test
    void whoeverComesByALinkHandsInForTheUnitUnderAMaskedName() {
        AssignmentId id = townshipDuty();
        Actor holder = AssignmentFixtures.colleague(fixtures.township, Role.LINK_HOLDER, "欧阳建国");
        drafts.save(holder, id, SubmissionDraft.of("草稿", Map.of(), List.of()));
        assertThat(queries.details(holder, id).draft().savedBy()).isEqualTo("欧阳**（凭链接）");
        assignments.submit(holder, id, text("总结"));
        AssignmentDetails details = queries.details(fixtures.county, id);
        assertThat(details.history().getFirst().actor()).isEqualTo("欧阳**（凭链接）");
        assertThat(details.versions().getFirst().actor()).isEqualTo("欧阳**（凭链接）");
        assertThat(trail.of(SubmissionReceived.class))
                .filteredOn(event -> event.step().assignment().equals(id))
                .singleElement()
                .satisfies(event -> assertThat(event.by().role()).isEqualTo("LINK_HOLDER"));
        AssignmentId elsewhere = fixtures.of(
                queries.get(fixtures.county, id).duty().id(),
                fixtures.otherTownship.place().id());
        assertThatThrownBy(() -> queries.details(holder, elsewhere)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> assignments.submit(holder, elsewhere, text("总结")))
                .isInstanceOf(NotFound.class);
    }

    private AssignmentId townshipDuty() {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_TOWNSHIP));
        return fixtures.of(issued.duty(), fixtures.township.place().id());
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable action, AssignmentRefusal code) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
