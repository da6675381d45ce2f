package org.anyue.assignment.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anyue.assignment.web.AssignmentWebWorld.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.anyue.assignment.AssignmentFixtures;
import org.anyue.assignment.AssignmentId;
import org.anyue.assignment.AssignmentQueries;
import org.anyue.assignment.AssignmentWorld;
import org.anyue.assignment.Assignments;
import org.anyue.assignment.Reviews;
import org.anyue.campaign.Quota;
import org.anyue.campaign.ReviewRule;
import org.anyue.campaign.Selector;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.test.context.web.WebAppConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/** The worklist of an enterprise, whose only page on a phone it often is. */
@ExtendWith(SpringExtension.class)
@WebAppConfiguration
@ContextConfiguration(classes = AssignmentWebWorld.class)
class WorklistPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    AssignmentFixtures fixtures;

    @Autowired
    AssignmentWorld.MovableClock clock;

    @Autowired
    Assignments assignments;

    @Autowired
    AssignmentQueries queries;

    @Autowired
    Reviews reviews;

    private AssignmentId id;

    @BeforeEach
    void aLessonIsAskedOfEveryEnterprise() {
        clock.moveTo(LocalDate.of(2026, 6, 10));
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_ENTERPRISE)
                .review(ReviewRule.DIRECT)
                .quota(new Quota(">=", BigDecimal.ONE, "堂", null)));
        id = fixtures.of(issued.duty(), fixtures.cement.unitId());
    }

    private Document worklist() throws Exception {
        return Jsoup.parse(mvc.perform(get("/desk/worklist").with(as(fixtures.cement)))
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8));
    }

    @Test
    void whatIsAskedIsNoReproachAlsoOnceItIsLate() throws Exception {
        clock.moveTo(LocalDate.of(2026, 7, 2));
        Document page = worklist();
        assertThat(page.select("#a-" + id + " .c-status").text()).contains("已逾期");
        assertThat(page.select("#a-" + id + " .c-work__note").eachText()).containsExactly("要求不少于1堂");
        assertThat(page.select("#a-" + id + " .c-work__note--danger")).isEmpty();
    }

    @Test
    void aReturnSaysWhyAndStillWhatIsAsked() throws Exception {
        assignments.submit(fixtures.cement, id, AssignmentFixtures.text("讲了一堂课"));
        reviews.sendBack(
                fixtures.cityClerk, id, queries.get(fixtures.cityClerk, id).version(), "签到表与人数不一致");
        Document page = worklist();
        assertThat(page.select("#returned #a-" + id + " .c-work__note--danger").text())
                .isEqualTo("退回原因：签到表与人数不一致");
        assertThat(page.select("#a-" + id + " .c-work__note").eachText()).contains("要求不少于1堂");
    }

    @Test
    void aLinkToAFoldedGroupPointsIntoIt() throws Exception {
        assignments.submit(fixtures.cement, id, AssignmentFixtures.text("讲了一堂课"));
        reviews.accept(fixtures.township, id, queries.get(fixtures.township, id).version());
        Document page = worklist();
        assertThat(page.select("a.c-jump__link[href=#done]")).hasSize(1);
        assertThat(page.select("details:not([open]) > #done #a-" + id)).hasSize(1);
        assertThat(page.select("details:not([open]) > summary svg")).isNotEmpty();
    }
}
