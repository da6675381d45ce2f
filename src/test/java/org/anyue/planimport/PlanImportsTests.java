package org.anyue.planimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.DutyDetails;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.Selector;
import org.anyue.officialdoc.DocumentText;
import org.anyue.officialdoc.ExtractedText;
import org.anyue.officialdoc.UnreadableDocument;
import org.anyue.organization.Actor;
import org.anyue.planimport.CompiledPlan.Sentence;
import org.anyue.planimport.review.Proposal;
import org.anyue.planimport.review.SentenceState;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(ReviewWorld.class)
class PlanImportsTests {

    @Autowired
    PlanImports imports;

    @Autowired
    PlanImportQueries queries;

    @Autowired
    ReviewWorld.People people;

    @Autowired
    ReviewWorld.Trail trail;

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("samples"))) {
            return files
                    .filter(file -> file.toString().endsWith(".txt"))
                    .filter(file -> file.toString().contains("plan"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theLedgerKeepsTheCountsOfTheCompilerAndEverySpanQuotesItsSentence(Path file) throws UnreadableDocument {
        CampaignId campaign = ReviewWorld.imported(imports, people.clerk, file);
        PlanReview review = queries.review(people.clerk, campaign);
        ExtractedText text = DocumentText.extract(file);
        CompiledPlan compiled = PlanCompiler.compile(
                new PlanSource(text.fileName(), text.format(), text.sha256(), text.text(), LocalDate.of(2025, 5, 20)));

        assertThat(review.sentences()).isEqualTo(compiled.ledger().sentences().size());
        assertThat(review.open()).isEqualTo(compiled.ledger().open());
        assertThat(count(review, SentenceState.MERGED)).isEqualTo(count(compiled, "merged"));
        assertThat(review.items()).hasSize(compiled.activities().size() + 1);
        assertThat(review.plan()).isEqualTo(compiled);
        for (DutyDetails duty : review.duties()) {
            assertThat(duty.sentence()).isEqualTo(duty.terms().span().quote(compiled.text()));
        }
    }

    @Test
    void theDemoPlanBecomesADraftWithBothDocumentsAndTheirDays() {
        PlanReview review = demo();
        assertThat(review.campaign().title()).contains("焦作市2025年");
        assertThat(review.campaign().year()).isEqualTo(2025);
        assertThat(review.campaign().consultationOn()).isEqualTo("2025-06-16");
        List<DutyTerms> papers = review.duties().stream()
                .map(DutyDetails::terms)
                .filter(terms -> terms.what().startsWith("报送"))
                .toList();
        assertThat(papers)
                .extracting(DutyTerms::dueOn)
                .containsExactly(LocalDate.of(2025, 5, 27), LocalDate.of(2025, 7, 3));
        assertThat(papers).allMatch(terms -> terms.asks().file());
        assertThat(papers.getLast().asks().paper()).isTrue();
        assertThat(papers.getLast().asks().photos()).isEqualTo(1);
    }

    @Test
    void aQuotaAsksForAFigureAndEverythingElseForWords() {
        List<DutyTerms> terms = demo().duties().stream().map(DutyDetails::terms).toList();
        assertThat(terms)
                .filteredOn(duty -> duty.quota() != null)
                .isNotEmpty()
                .allSatisfy(duty -> assertThat(duty.asks().figures())
                        .singleElement()
                        .satisfies(figure ->
                                assertThat(figure.unit()).isEqualTo(duty.quota().unit())));
        assertThat(terms)
                .filteredOn(duty -> duty.quota() == null && !duty.asks().file())
                .isNotEmpty()
                .allMatch(duty -> duty.asks().text() && duty.asks().figures().isEmpty());
    }

    @Test
    void thePlanThatADepartmentImportsIsItsOwnAndItReviewsIt() {
        CampaignId campaign = ReviewWorld.imported(imports, people.department, ReviewWorld.TWO_OPEN);
        PlanReview review = queries.review(people.department, campaign);
        assertThat(review.campaign().owner()).isEqualTo(people.department.unitId());
        assertThat(review.campaign().ownerName()).isEqualTo(people.department.unitName());
        assertThat(review.campaign().ofDepartment()).isTrue();
        assertThat(review.duties())
                .isNotEmpty()
                .allSatisfy(duty -> assertThat(duty.terms().scope().selectors()).isSubsetOf(Selector.offered(true)));
        assertThat(queries.isReviewable(people.department, campaign)).isTrue();
        for (Actor other : List.of(people.clerk, people.countyClerk)) {
            assertThat(queries.isReviewable(other, campaign)).isFalse();
            assertThatThrownBy(() -> queries.review(other, campaign)).isInstanceOf(NotFound.class);
        }
        CampaignId ofCity = ReviewWorld.imported(imports, people.clerk, ReviewWorld.TWO_OPEN);
        assertThatThrownBy(() -> queries.review(people.department, ofCity)).isInstanceOf(NotFound.class);
    }

    @Test
    void namesThatTheDirectoryDoesNotKnowAreAskedAndNotGuessed() {
        PlanReview review = demo();
        List<String> questions = review.ledger().proposals().stream()
                .map(Proposal::questions)
                .flatMap(List::stream)
                .toList();
        assertThat(questions).anyMatch(question -> question.equals("未找到“市食药监局”，请选择单位。"));
        assertThat(questions).noneMatch(question -> question.contains("市总工会") || question.contains("团市委"));
        assertThat(review.duties())
                .filteredOn(duty -> duty.terms().lead().contains("市总工会"))
                .singleElement()
                .satisfies(duty -> {
                    assertThat(duty.terms().scope().selectors()).containsExactly(Selector.NAMED);
                    assertThat(duty.terms().scope().units()).hasSize(3);
                });
        assertThat(review.duties())
                .filteredOn(duty -> duty.sentence().startsWith("学校、医院、养老机构、商场"))
                .singleElement()
                .satisfies(duty -> assertThat(duty.terms().scope().sectors())
                        .isEqualTo(Set.of("school", "health", "elderly-care", "trade-catering", "fire")));
    }

    @Test
    void theImportIsOnTheTrailAndOnlyTheOwnersOfficeSeesIt() {
        CampaignId campaign = ReviewWorld.demo(imports, people.clerk);
        assertThat(trail.events)
                .filteredOn(PlanImported.class::isInstance)
                .extracting(event -> event.objectId())
                .contains(campaign.toString());
        assertThat(queries.isReviewable(people.clerk, campaign)).isTrue();
        assertThat(queries.isReviewable(people.countyClerk, campaign)).isFalse();
        assertThatThrownBy(() -> queries.review(people.countyClerk, campaign)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> queries.review(people.department, campaign)).isInstanceOf(NotFound.class);
    }

    @Test
    void aTextWithoutAnythingOfAPlanIsRefused() {
        ExtractedText poem = new ExtractedText("诗.txt", "txt", ReviewWorld.NO_FILE, "床前明月光");
        assertThatThrownBy(() -> imports.importPlan(people.clerk, poem, ReviewWorld.NO_FILE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("没有找到活动方案的内容");
    }

    private PlanReview demo() {
        return queries.review(people.clerk, ReviewWorld.demo(imports, people.clerk));
    }

    private static long count(PlanReview review, SentenceState state) {
        return review.ledger().sentences().stream()
                .filter(sentence -> sentence.state() == state)
                .count();
    }

    private static long count(CompiledPlan plan, String state) {
        return plan.ledger().sentences().stream()
                .map(Sentence::state)
                .filter(state::equals)
                .count();
    }
}
