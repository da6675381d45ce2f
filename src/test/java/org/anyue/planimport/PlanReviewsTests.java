package org.anyue.planimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anyue.campaign.ActivityKind;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.Campaigns;
import org.anyue.campaign.DutyDetails;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.PlanItem;
import org.anyue.campaign.Selector;
import org.anyue.officialdoc.ExtractedText;
import org.anyue.organization.Actor;
import org.anyue.planimport.review.Decision;
import org.anyue.planimport.review.Heading;
import org.anyue.planimport.review.LedgerSentence;
import org.anyue.planimport.review.Proposal;
import org.anyue.planimport.review.Review;
import org.anyue.planimport.review.SentenceState;
import org.anyue.planimport.review.WordCorrection;
import org.anyue.planimport.review.WordCorrection.State;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(ReviewWorld.class)
class PlanReviewsTests {

    @Autowired
    PlanImports imports;

    @Autowired
    PlanReviews reviews;

    @Autowired
    PlanDuties duties;

    @Autowired
    PlanImportQueries queries;

    @Autowired
    Campaigns campaigns;

    @Autowired
    ReviewWorld.People people;

    @Autowired
    ReviewWorld.Trail trail;

    private Actor clerk;
    private CampaignId campaign;

    @BeforeEach
    void importThePlan() {
        clerk = people.clerk;
        campaign = imports.importPlan(
                clerk,
                new ExtractedText("方案.txt", "txt", ReviewWorld.NO_FILE, ReviewWorld.TWO_OPEN),
                ReviewWorld.NO_FILE);
    }

    @Test
    void anActivityWithAnOpenSentenceIsHeldBackAndOnlyThat() {
        PlanItem lecture = item(0);
        PlanItem drill = item(1);
        assertThat(open()).hasSize(2).allMatch(sentence -> sentence.item().equals(drill.id()));
        assertThatThrownBy(() -> campaigns.issue(clerk, campaign, Set.of(drill.id()), version()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("还有 2 处原文未确认");
        assertThat(campaigns.issue(clerk, campaign, Set.of(lecture.id()), version()))
                .isNotEmpty();

        open().forEach(sentence -> reviews.waive(clerk, campaign, sentence.position(), "口号", sentence.version()));
        assertThat(campaigns.issue(clerk, campaign, Set.of(drill.id()), version()))
                .isNotEmpty();
    }

    @Test
    void waivingAHeadingClosesAllWithOneReasonAndUndoReopensExactlyThose() {
        LedgerSentence single = open().getFirst();
        reviews.waive(clerk, campaign, single.position(), "口号", single.version());
        Heading drill = headingOf(single);
        Decision decision = reviews.waiveHeading(
                clerk, campaign, drill.position(), "总体要求", Review.versionOfSentences(ledger().below(drill)));
        assertThat(open()).isEmpty();
        assertThat(sentences(SentenceState.WAIVED))
                .extracting(LedgerSentence::reason)
                .containsExactly("口号", "总体要求");
        assertThat(sentences(SentenceState.WAIVED))
                .allSatisfy(sentence -> assertThat(sentence.settled().name()).isEqualTo("李谷雨"));

        reviews.undo(people.colleague, campaign, decision.id());
        assertThat(sentences(SentenceState.WAIVED))
                .singleElement()
                .satisfies(sentence -> assertThat(sentence.reason()).isEqualTo("口号"));
    }

    @Test
    void aSentenceIsMergedAndUnmerged() {
        LedgerSentence sentence = open().getFirst();
        int into = ledger().proposals().getFirst().number();
        Decision merged = reviews.merge(clerk, campaign, sentence.position(), into, sentence.version());
        assertThat(ledger().sentence(sentence.position()).proposal()).isEqualTo(into);
        reviews.undo(clerk, campaign, merged.id());
        assertThat(ledger().sentence(sentence.position()).state()).isEqualTo(SentenceState.OPEN);
        int version = ledger().sentence(sentence.position()).version();
        reviews.merge(clerk, campaign, sentence.position(), into, version);
        reviews.reopen(clerk, campaign, sentence.position(), version + 1);
        assertThat(ledger().sentence(sentence.position()).state()).isEqualTo(SentenceState.OPEN);
    }

    @Test
    void aRemovedDutyComesBackWithEverythingAndItsSentence() {
        Proposal proposal = ledger().proposals().getFirst();
        DutyTerms before = terms(proposal.number());
        int sentence = proposal.source();
        Decision removed = duties.remove(clerk, campaign, proposal.number(), proposal.version());
        assertThat(ledger().sentence(sentence).state()).isEqualTo(SentenceState.OPEN);
        assertThat(queries.review(clerk, campaign).duties())
                .noneMatch(duty -> duty.terms().equals(before));

        reviews.undo(clerk, campaign, removed.id());
        assertThat(ledger().sentence(sentence).state()).isEqualTo(SentenceState.COMPILED);
        assertThat(terms(proposal.number())).isEqualTo(before);
    }

    @Test
    void anEditIsUndoneUnlessTheDutyChangedElsewhereMeanwhile() {
        Proposal proposal = ledger().proposals().getFirst();
        DutyTerms before = terms(proposal.number());
        DutyTerms after = DutyTerms.of(before.item(), "讲两次课", ActivityKind.LECTURE)
                .scope(Selector.EVERY_COUNTY)
                .span(before.span())
                .build();
        Decision edited = duties.edit(clerk, campaign, proposal.number(), after, proposal.version());
        assertThat(ledger().proposal(proposal.number()).isAccepted()).isTrue();
        DutyDetails now = duty(proposal.number());
        campaigns.editDuty(clerk, now.id(), before, now.version());
        assertThatThrownBy(() -> reviews.undo(clerk, campaign, edited.id())).hasMessageContaining("后来在活动页面上改过");
        campaigns.editDuty(clerk, now.id(), after, now.version() + 1);
        reviews.undo(clerk, campaign, edited.id());
        assertThat(terms(proposal.number())).isEqualTo(before);
        assertThat(ledger().proposal(proposal.number()).isAccepted()).isFalse();
    }

    @Test
    void aDutyAddedForAnOpenSentenceStartsFromItAndSettlesIt() {
        LedgerSentence sentence = open().getFirst();
        DutyTerms start = queries.startingTerms(clerk, campaign, sentence.position());
        assertThat(start.span()).isEqualTo(sentence.span());
        assertThat(start.item()).isEqualTo(sentence.item());
        assertThat(start.what()).isNotBlank();
        Decision added = duties.add(clerk, campaign, start, sentence.position(), sentence.version());
        assertThat(ledger().sentence(sentence.position()).state()).isEqualTo(SentenceState.COMPILED);
        int count = ledger().proposals().size();
        reviews.undo(clerk, campaign, added.id());
        assertThat(ledger().proposals()).hasSize(count - 1);
        assertThat(ledger().sentence(sentence.position()).state()).isEqualTo(SentenceState.OPEN);
    }

    @Test
    void correctionsReachTitleThemeAndDutiesButNeverThePlan() {
        String text = queries.review(clerk, campaign).plan().text();
        WordCorrection one = ledger().corrections().iterator().next();
        List<WordCorrection> same = ledger().sameSwap(one);
        assertThat(same).hasSizeGreaterThan(2);
        Decision corrected = reviews.correct(
                clerk, campaign, one.position(), State.APPLIED, true, Review.versionOfCorrections(same));
        PlanReview after = queries.review(clerk, campaign);
        assertThat(after.campaign().title()).contains("安全生产月").doesNotContain("平安生产");
        assertThat(after.duties()).anyMatch(duty -> duty.terms().what().contains("安全生产"));
        assertThat(after.duties()).noneMatch(duty -> duty.terms().what().contains("平安生产"));
        assertThat(after.items()).anyMatch(item -> item.title().contains("安全生产宣讲"));
        assertThat(after.plan().text()).isEqualTo(text);

        reviews.undo(clerk, campaign, corrected.id());
        assertThat(queries.review(clerk, campaign).campaign().title()).contains("平安生产月");
        assertThat(queries.review(clerk, campaign).items())
                .anyMatch(item -> item.title().contains("平安生产宣讲"));
        assertThat(ledger().corrections()).allMatch(correction -> correction.state() == State.PROPOSED);
    }

    @Test
    void nothingIsCorrectedUntilSomebodySaysSo() {
        assertThat(ledger().corrections()).isNotEmpty().allMatch(correction -> correction.state() == State.PROPOSED);
        assertThat(queries.review(clerk, campaign).duties())
                .anyMatch(duty -> duty.terms().what().contains("平安生产"));
    }

    @Test
    void twoReviewersOnOneSentenceOneIsStale() throws Exception {
        LedgerSentence sentence = open().getFirst();
        Callable<Boolean> waive = () -> {
            try {
                reviews.waive(clerk, campaign, sentence.position(), "口号", sentence.version());
                return true;
            } catch (Stale late) {
                return false;
            }
        };
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> outcomes = pool.invokeAll(List.of(waive, waive, waive, waive));
            int won = 0;
            for (Future<Boolean> outcome : outcomes) {
                won += outcome.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
        assertThat(queries.decisions(clerk, campaign)).hasSize(1);
    }

    @Test
    void twoReviewersOnDifferentSentencesDoNotDisturbEachOther() {
        LedgerSentence first = open().getFirst();
        LedgerSentence second = open().getLast();
        reviews.waive(clerk, campaign, first.position(), "口号", first.version());
        reviews.waive(people.colleague, campaign, second.position(), "口号", second.version());
        assertThat(open()).isEmpty();
    }

    @Test
    void strangersHaveNoReviewToDecideAbout() {
        LedgerSentence sentence = open().getFirst();
        for (Actor stranger : List.of(people.countyClerk, people.department)) {
            assertThatThrownBy(() -> reviews.waive(stranger, campaign, sentence.position(), "口号", 0))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void everyDecisionIsOnTheTrailUnderItsName() {
        trail.events.clear();
        LedgerSentence sentence = open().getFirst();
        Decision waived = reviews.waive(clerk, campaign, sentence.position(), "口号", 0);
        reviews.undo(people.colleague, campaign, waived.id());
        assertThat(trail.events)
                .extracting(event -> event.action() + " " + event.by().name())
                .containsExactly("planimport.waived 李谷雨", "planimport.undone 王小满");
    }

    private Review ledger() {
        return queries.review(clerk, campaign).ledger();
    }

    private List<LedgerSentence> open() {
        return sentences(SentenceState.OPEN);
    }

    private List<LedgerSentence> sentences(SentenceState state) {
        return ledger().sentences().stream()
                .filter(sentence -> sentence.state() == state)
                .toList();
    }

    private Heading headingOf(LedgerSentence sentence) {
        return ledger().headings().stream()
                .filter(heading -> heading.holds(sentence.span()))
                .reduce((_, deeper) -> deeper)
                .orElseThrow();
    }

    private PlanItem item(int index) {
        return queries.review(clerk, campaign).items().get(index);
    }

    private DutyDetails duty(int proposal) {
        return queries.review(clerk, campaign).duties().stream()
                .filter(duty -> duty.id().equals(ledger().proposal(proposal).duty()))
                .findFirst()
                .orElseThrow();
    }

    private DutyTerms terms(int proposal) {
        return duty(proposal).terms();
    }

    private int version() {
        return queries.review(clerk, campaign).campaign().version();
    }
}
