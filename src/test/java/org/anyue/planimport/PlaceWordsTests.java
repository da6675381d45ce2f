package org.anyue.planimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.Campaigns;
import org.anyue.campaign.DutyDetails;
import org.anyue.campaign.PlanItemDraft;
import org.anyue.campaign.Selector;
import org.anyue.officialdoc.ExtractedText;
import org.anyue.organization.Actor;
import org.anyue.planimport.lexicon.WordRow;
import org.anyue.planimport.review.LedgerSentence;
import org.anyue.planimport.words.PlaceVocabularies;
import org.anyue.planimport.words.PlaceWord;
import org.anyue.planimport.words.WordOrigin;
import org.anyue.shared.Auditable;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(ReviewWorld.class)
class PlaceWordsTests {

    private static final WordRow SENTRY = new WordRow("bearers", 1, List.of("网格哨"));
    private static final WordRow EVERY = new WordRow("selectors", 1, List.of("EVERY_TOWNSHIP", "^所有网格哨$"));
    private static final int ROUNDS = 40;

    private static final String PLAN = """
            焦作市2025年“安全生产月”活动方案
            一、活动内容
            （一）开展入户宣传。所有网格哨要逐户上门宣传不少于2次。
            二、工作要求
            各县（市、区）要加强组织领导，按时报送总结。
            """;

    @Autowired
    PlaceWords words;

    @Autowired
    PlaceWordQueries queries;

    @Autowired
    PlanImports imports;

    @Autowired
    PlanImportQueries reviews;

    @Autowired
    PlanReviews decisions;

    @Autowired
    Campaigns campaigns;

    @Autowired
    PlaceVocabularies vocabularies;

    @Autowired
    ReviewWorld.People people;

    @Autowired
    ReviewWorld.Trail trail;

    private Actor clerk;

    @BeforeEach
    void asClerk() {
        clerk = people.clerk;
    }

    @AfterEach
    void retireAll() {
        for (Actor actor : List.of(clerk, people.countyClerk)) {
            queries.shelf(actor).own().stream()
                    .filter(PlaceWord::isActive)
                    .forEach(word -> words.retire(actor, word.id(), word.version()));
        }
    }

    @Test
    void anAddedWordIsKeptWithWhoAndWhereFromAndRecorded() {
        UUID id = words.add(clerk, SENTRY, WordOrigin.TYPED);
        PlaceWord word = queries.shelf(people.colleague).word(id);
        assertThat(word.row()).isEqualTo(SENTRY);
        assertThat(word.added().name()).isEqualTo("李谷雨");
        words.retire(people.colleague, id, 0);
        assertThat(queries.shelf(clerk).active()).isEmpty();
        assertThatThrownBy(() -> words.restore(clerk, id, 0)).isInstanceOf(Stale.class);
        words.restore(clerk, id, 1);
        assertThat(queries.shelf(clerk).active()).containsExactly(SENTRY);
        assertThat(trail.events.reversed().stream().limit(3).map(Auditable::action))
                .containsExactly("planimport.word-restored", "planimport.word-retired", "planimport.word-added");
    }

    @Test
    void whatIsKnownWrongOrTooGeneralIsRefused() {
        words.add(clerk, SENTRY, WordOrigin.TYPED);
        assertThat(queries.preview(clerk, SENTRY).problem()).contains("已经有这个词");
        assertThatThrownBy(() -> words.add(clerk, SENTRY, WordOrigin.TYPED))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已经有“网格哨”");
        assertThatThrownBy(() -> words.add(clerk, new WordRow("deeds", 1, List.of("哨")), WordOrigin.TYPED))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("太短");
        PlaceWord word = queries.shelf(clerk).own().getFirst();
        words.retire(clerk, word.id(), word.version());
        words.add(clerk, SENTRY, WordOrigin.TYPED);
        assertThatThrownBy(() -> words.restore(clerk, word.id(), word.version() + 1))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已经有“网格哨”");
    }

    @Test
    void onlyTheOfficeOfThePlaceChangesItsWordsAndThePlacesBelowUseThem() {
        UUID id = words.add(clerk, SENTRY, WordOrigin.TYPED);
        words.add(people.countyClerk, EVERY, WordOrigin.TYPED);
        assertThatThrownBy(() -> words.retire(people.countyClerk, id, 0)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> words.retire(people.department, id, 0)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> words.add(people.department, EVERY, WordOrigin.TYPED))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> queries.shelf(people.department)).isInstanceOf(NotFound.class);
        PlaceWordQueries.Shelf county = queries.shelf(people.countyClerk);
        assertThat(county.active()).containsExactly(EVERY);
        assertThat(county.above()).extracting(PlaceWord::row).containsExactly(SENTRY);
        assertThat(county.places()).containsEntry(clerk.place().id(), "焦作市");
        assertThat(queries.preview(people.countyClerk, SENTRY).problem()).contains("焦作市", "一并使用");
        assertThat(queries.shelf(clerk).above()).isEmpty();
        assertThat(vocabularies.of(people.countyClerk.place().id()).rows()).containsExactly(EVERY, SENTRY);
        assertThat(vocabularies.of(clerk.place().id()).rows()).containsExactly(SENTRY);
    }

    @Test
    void twoWhoAddTheSameWordAtOnceGetItOnce() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                WordRow row = new WordRow("deeds", 1, List.of("瞭望台" + round));
                List<Callable<Boolean>> both = List.of(() -> added(clerk, row), () -> added(people.colleague, row));
                List<Boolean> got = new ArrayList<>();
                for (Future<Boolean> one : pool.invokeAll(both)) {
                    got.add(one.get());
                }
                assertThat(got).containsExactlyInAnyOrder(true, false);
            }
        }
        assertThat(queries.shelf(clerk).active()).hasSize(ROUNDS).doesNotHaveDuplicates();
    }

    private boolean added(Actor actor, WordRow row) {
        try {
            words.add(actor, row, WordOrigin.TYPED);
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    @Test
    void filesAreTakenWholeOrNotAtAll() {
        WordRow wrong = new WordRow("bodies", 1, List.of("墙改办(", "2019"));
        assertThatThrownBy(() -> words.addAll(clerk, List.of(SENTRY, wrong))).isInstanceOf(Refusal.class);
        assertThat(queries.shelf(clerk).active()).isEmpty();
        assertThat(words.addAll(clerk, List.of(SENTRY, EVERY, SENTRY))).isEqualTo(2);
        assertThatThrownBy(() -> words.addAll(clerk, List.of(SENTRY, EVERY)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("没有需要导入的内容");
        assertThat(trail.events.getLast().after()).startsWith("2\nbearers\t网格哨\nselectors\t");
    }

    @Test
    void aPlanIsReadWithTheWordsOfItsPlaceAndSaysWhereTheyWereUsed() {
        CampaignId before = imported(clerk, PLAN);
        assertThat(townships(before)).isEmpty();
        assertThat(queries.trace(clerk, before).uses()).isEmpty();
        words.addAll(clerk, List.of(SENTRY, EVERY));
        assertThat(queries.trace(clerk, before).changed()).isTrue();

        CampaignId after = imported(clerk, PLAN);
        assertThat(townships(after))
                .singleElement()
                .satisfies(duty -> assertThat(duty.terms().lead()).containsExactly("所有网格哨"));
        assertThat(queries.trace(clerk, after).changed()).isFalse();
        assertThat(queries.trace(clerk, after).uses())
                .isNotEmpty()
                .allSatisfy(use -> assertThat(use.span().quote(PLAN)).contains("网格哨"));

        CampaignId below = imported(people.countyClerk, PLAN);
        assertThat(queries.trace(people.countyClerk, below).uses())
                .isNotEmpty()
                .allSatisfy(
                        use -> assertThat(use.owner()).isEqualTo(clerk.place().id()));
        assertThatThrownBy(() -> queries.trace(people.countyClerk, after)).isInstanceOf(NotFound.class);
    }

    @Test
    void anUnansweredPlanIsReadOnceMoreAndAnAnsweredOneIsNot() {
        CampaignId campaign = imported(clerk, PLAN);
        words.addAll(clerk, List.of(SENTRY, EVERY));
        LedgerSentence open =
                reviews.review(clerk, campaign).ledger().sentences().iterator().next();
        UUID waived = decisions
                .waive(clerk, campaign, open.position(), "另有安排", open.version())
                .id();
        assertThatThrownBy(() -> imports.reread(clerk, campaign))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("下一次导入起生效");
        decisions.undo(clerk, campaign, waived);
        assertThatThrownBy(() -> imports.reread(people.countyClerk, campaign)).isInstanceOf(NotFound.class);
        imports.reread(clerk, campaign);
        assertThat(townships(campaign)).hasSize(1);
        assertThat(reviews.review(clerk, campaign).open()).isZero();
        assertThat(reviews.decisions(clerk, campaign)).isEmpty();
        assertThat(queries.trace(clerk, campaign).changed()).isFalse();
        campaigns.addPlanItem(clerk, campaign, PlanItemDraft.requirements());
        assertThatThrownBy(() -> imports.reread(clerk, campaign))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("手工添加");
    }

    private List<DutyDetails> townships(CampaignId campaign) {
        return reviews.review(clerk, campaign).duties().stream()
                .filter(duty -> duty.terms().scope().has(Selector.EVERY_TOWNSHIP))
                .toList();
    }

    private CampaignId imported(Actor actor, String text) {
        return imports.importPlan(
                actor, new ExtractedText("方案.txt", "txt", ReviewWorld.NO_FILE, text), ReviewWorld.NO_FILE);
    }
}
