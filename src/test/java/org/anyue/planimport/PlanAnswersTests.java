package org.anyue.planimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.DutyDetails;
import org.anyue.campaign.DutyScope;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.Selector;
import org.anyue.officialdoc.ExtractedText;
import org.anyue.organization.Actor;
import org.anyue.planimport.PlanAnswers.Theme;
import org.anyue.planimport.review.Decision;
import org.anyue.planimport.review.Proposal;
import org.anyue.planimport.review.Review;
import org.anyue.planimport.review.WordCorrection;
import org.anyue.planimport.review.WordCorrection.Kind;
import org.anyue.planimport.review.WordCorrection.State;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(ReviewWorld.class)
class PlanAnswersTests {

    @Autowired
    PlanImports imports;

    @Autowired
    PlanAnswers answers;

    @Autowired
    PlanReviews reviews;

    @Autowired
    PlanDuties typed;

    @Autowired
    PlanImportQueries queries;

    @Autowired
    ReviewWorld.People people;

    private Actor clerk;
    private CampaignId campaign;

    @BeforeEach
    void importThePlan() {
        clerk = people.clerk;
        campaign = imports.importPlan(
                clerk,
                new ExtractedText("方案.txt", "txt", ReviewWorld.NO_FILE, ReviewWorld.FULL_OF_QUESTIONS),
                ReviewWorld.NO_FILE);
    }

    @Test
    void aNameThatIsTypedOnceStandsInEveryDutyAndIsTakenBackAsOne() {
        List<WordCorrection> masked = words(Kind.MASKED);
        assertThat(masked).hasSize(2).allMatch(word -> word.suggestion().isEmpty());
        Decision named = answers.write(clerk, campaign, all(masked, "怀川日报"), 0);
        assertThat(what()).filteredOn(what -> what.contains("怀川日报")).hasSize(2);
        assertThat(named.words()).isEqualTo("xx日报→怀川日报 2 处");

        reviews.undo(clerk, campaign, named.id());
        assertThat(what()).filteredOn(what -> what.contains("xx日报")).hasSize(2);
        assertThat(words(Kind.MASKED)).allMatch(word -> word.state() == State.PROPOSED);
    }

    @Test
    void aPlaceThatIsLeftOutStaysAsItIsWritten() {
        List<WordCorrection> swapped = words(Kind.SWAPPED);
        Map<Integer, String> words = all(swapped, "安全");
        int kept = swapped.getLast().position();
        words.put(kept, "");
        answers.write(clerk, campaign, words, 0);
        assertThat(words(Kind.SWAPPED))
                .allMatch(word -> word.state() == (word.position() == kept ? State.REFUSED : State.APPLIED));
    }

    @Test
    void aBodyOfFormerYearsKeepsItsPlace() {
        List<WordCorrection> stale = words(Kind.STALE);
        assertThat(stale).singleElement().satisfies(word -> {
            assertThat(word.word()).isEqualTo("市安监局");
            assertThat(word.suggestion()).isEqualTo("市应急管理局");
        });
    }

    @Test
    void wordsThatSomebodyElseDecidedMeanwhileAreNotWrittenOver() {
        List<WordCorrection> masked = words(Kind.MASKED);
        answers.write(people.colleague, campaign, all(masked, "焦作日报"), 0);
        assertThatThrownBy(() -> answers.write(clerk, campaign, all(masked, "怀川日报"), 0))
                .isInstanceOf(Stale.class);
        assertThat(words(Kind.MASKED)).allMatch(word -> word.suggestion().equals("焦作日报"));
    }

    @Test
    void anOldThemeGivesWayAndComesBack() {
        int finding = finding(FindingCode.STALE_THEME);
        String was = queries.review(clerk, campaign).campaign().theme();
        Decision changed = answers.theme(clerk, campaign, new Theme(was, "人人讲安全"), List.of(finding), 0);
        assertThat(queries.review(clerk, campaign).campaign().theme()).isEqualTo("人人讲安全");
        assertThat(ledger().remark(finding).isAnswered()).isTrue();
        assertThatThrownBy(() -> answers.theme(clerk, campaign, new Theme(was, "别的"), List.of(finding), 1))
                .isInstanceOf(Stale.class);

        reviews.undo(people.colleague, campaign, changed.id());
        assertThat(queries.review(clerk, campaign).campaign().theme()).isEqualTo(was);
        assertThat(ledger().remark(finding).isAnswered()).isFalse();
    }

    @Test
    void aRestDayMovesInEveryDutyThatHasItAndNothingIsAcceptedByThat() {
        int finding = finding(FindingCode.REST_DAY);
        LocalDate sunday = LocalDate.of(2025, 6, 15);
        LocalDate friday = LocalDate.of(2025, 6, 13);
        assertThat(terms()).anyMatch(terms -> sunday.equals(terms.dueOn()));
        Decision moved = answers.days(clerk, campaign, Map.of(finding, friday), 0);
        assertThat(terms())
                .noneMatch(terms -> sunday.equals(terms.dueOn()))
                .anyMatch(terms -> friday.equals(terms.dueOn()));
        assertThat(ledger().proposals()).noneMatch(Proposal::isAccepted);
        reviews.undo(clerk, campaign, moved.id());
        assertThat(terms()).anyMatch(terms -> sunday.equals(terms.dueOn()));
    }

    @Test
    void aDutyGetsItsBearersAndWithThemItsQuestionIsAnswered() {
        Proposal asking = asking();
        assertThatThrownBy(() ->
                        answers.bind(clerk, campaign, List.of(asking.number()), DutyScope.OPEN, asking.version() + 1))
                .isInstanceOf(Refusal.class);
        answers.bind(
                clerk,
                campaign,
                List.of(asking.number()),
                DutyScope.of(Selector.EVERY_DEPARTMENT),
                asking.version() + 1);
        assertThat(ledger().proposal(asking.number()).isAccepted()).isTrue();
        assertThat(ledger().proposal(asking.number()).questions()).isEmpty();
    }

    @Test
    void onlyWhatWasSeenIsAccepted() {
        List<Proposal> ready = ready();
        List<Integer> seen = ready.stream().map(Proposal::number).toList();
        int version = Review.versionOfProposals(ready);
        DutyTerms later = DutyTerms.of(ready.getFirst().item(), "后来加的", org.anyue.campaign.ActivityKind.OTHER)
                .scope(Selector.OFFICE)
                .build();
        typed.add(people.colleague, campaign, later, null, 0);
        Decision accepted = answers.accept(clerk, campaign, seen, version);
        assertThat(accepted.change().proposals()).hasSameSizeAs(seen);
        assertThat(ready()).isEmpty();

        reviews.undo(clerk, campaign, accepted.id());
        assertThat(ready()).hasSameSizeAs(seen);
        Proposal first = ready().getFirst();
        reviews.accept(people.colleague, campaign, first.number(), first.version());
        assertThatThrownBy(() -> answers.accept(clerk, campaign, seen, version)).isInstanceOf(Stale.class);
    }

    @Test
    void anAnswerNeedsWordsAndIsRemembered() {
        int finding = finding(FindingCode.MISSING_CONTACT);
        assertThatThrownBy(() -> answers.answer(clerk, campaign, List.of(finding), " ", 0))
                .isInstanceOf(Refusal.class);
        answers.answer(clerk, campaign, List.of(finding), "在系统里报送", 0);
        assertThat(ledger().remark(finding).answer()).isEqualTo("在系统里报送");
        assertThat(ledger().remark(finding).settled().name()).isEqualTo("李谷雨");
    }

    private static Map<Integer, String> all(List<WordCorrection> words, String written) {
        Map<Integer, String> all = new LinkedHashMap<>();
        words.forEach(word -> all.put(word.position(), written));
        return all;
    }

    private Review ledger() {
        return queries.review(clerk, campaign).ledger();
    }

    private List<WordCorrection> words(Kind kind) {
        return ledger().corrections().stream()
                .filter(word -> word.kind() == kind)
                .toList();
    }

    private int finding(FindingCode code) {
        List<FindingCode> codes = queries.review(clerk, campaign).plan().findings().stream()
                .map(CompiledPlan.Finding::code)
                .toList();
        assertThat(codes).contains(code);
        return codes.indexOf(code);
    }

    private Proposal asking() {
        return ledger().proposals().stream()
                .filter(proposal -> !proposal.questions().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private List<Proposal> ready() {
        return ledger().proposals().stream()
                .filter(proposal -> proposal.questions().isEmpty() && !proposal.isAccepted())
                .toList();
    }

    private List<DutyTerms> terms() {
        return queries.review(clerk, campaign).duties().stream()
                .map(DutyDetails::terms)
                .toList();
    }

    private List<String> what() {
        return terms().stream().map(DutyTerms::what).toList();
    }
}
