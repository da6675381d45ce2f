package org.anyue.planimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.anyue.campaign.ActivityKind;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.DutyTerms;
import org.anyue.planimport.review.Decision;
import org.anyue.planimport.review.WordCorrection;
import org.anyue.planimport.review.WordCorrection.Kind;
import org.anyue.planimport.words.WordOffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(ReviewWorld.class)
class WordOffersTests {

    private static final String PLAN = """
            焦作市2025年“安全生产月”活动方案
            一、活动内容
            （一）开展安全皮影活动。各县（市、区）要办好皮影戏1场。
            （二）开展座谈。各县（市、区）要在xx书寮大厅举办座谈1次。由市安监局负责联络。
            二、工作要求
            各县（市、区）要加强组织领导，按时报送总结。
            """;

    @Autowired
    PlanImports imports;

    @Autowired
    PlanImportQueries reviews;

    @Autowired
    PlanAnswers answers;

    @Autowired
    PlanDuties duties;

    @Autowired
    PlanReviews decisions;

    @Autowired
    WordOffers offers;

    @Autowired
    PlaceWordQueries queries;

    @Autowired
    ReviewWorld.People people;

    private CampaignId campaign;

    @BeforeEach
    void importThePlan() {
        campaign = ReviewWorld.imported(imports, people.clerk, PLAN);
    }

    @Test
    void anotherKindOfAnActivityIsOfferedByItsTellingWords() {
        PlanReview review = reviews.review(people.clerk, campaign);
        DutyTerms before = review.duties().getFirst().terms();
        DutyTerms after = DutyTerms.of(before.item(), before.what(), ActivityKind.PUBLICITY)
                .lead(before.lead())
                .scope(before.scope())
                .quota(before.quota())
                .span(before.span())
                .build();
        Decision edited = duties.edit(
                people.clerk, campaign, 1, after, review.ledger().proposal(1).version());
        offers.ask(people.clerk, campaign, edited);
        assertThat(offered()).containsExactly("名称里有“安全皮影”的活动归为“宣传报道”");
    }

    @Test
    void aHiddenNameThatEndsElsewhereIsOfferedByItsEnding() {
        write(Kind.MASKED, "清源书寮");
        assertThat(offered()).containsExactly("以“书寮”结尾的隐去名称读到这里为止");
    }

    @Test
    void aHiddenNameThatEndsWhereItWasReadIsNotOffered() {
        write(Kind.MASKED, "清源书寮大厅");
        assertThat(offered()).isEmpty();
    }

    @Test
    void whatNoListCouldHaveKnownIsNotOffered() {
        write(Kind.MASKED, "清源市文化中心");
        assertThat(offered()).isEmpty();
    }

    @Test
    void anotherBodyThanTheListKnowsIsOfferedAndTheOneItKnowsIsNot() {
        Decision known = write(Kind.STALE, correction(Kind.STALE).suggestion());
        assertThat(offered()).isEmpty();
        decisions.undo(people.clerk, campaign, known.id());
        write(Kind.STALE, "市应急消防局");
        assertThat(offered()).singleElement().asString().contains("安监局", "应急消防局");
    }

    @Test
    void anOfferGoesWithTheCorrectionItCameFrom() {
        Decision other = write(Kind.STALE, "市应急消防局");
        decisions.undo(people.clerk, campaign, other.id());
        assertThat(offered()).isEmpty();
    }

    private Decision write(Kind kind, String words) {
        WordCorrection word = correction(kind);
        Decision decision = answers.write(people.clerk, campaign, Map.of(word.position(), words), word.version());
        offers.ask(people.clerk, campaign, decision);
        return decision;
    }

    private WordCorrection correction(Kind kind) {
        return reviews.review(people.clerk, campaign).ledger().corrections().stream()
                .filter(word -> word.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private List<String> offered() {
        return queries.trace(people.clerk, campaign).offers().stream()
                .map(WordOffer::reason)
                .toList();
    }
}
