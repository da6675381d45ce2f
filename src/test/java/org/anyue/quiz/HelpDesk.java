package org.anyue.quiz;

import java.nio.charset.StandardCharsets;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.shared.Ids;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** A clerk of a county, a contest of the city, and somebody with a number who has no phone at hand. */
final class HelpDesk {

    final QuizWorld world;
    final ContestId contest;
    final Actor clerk;
    final String phone = "139" + Ids.randomDigits(8);

    private final MockMvc web;

    private HelpDesk(QuizWorld world, MockMvc web) {
        this.world = world;
        this.web = web;
        this.contest = world.daily();
        this.clerk = world.city().actor(Role.OFFICE_CLERK, world.city().county("武陟县"));
    }

    static HelpDesk of(BeanFactory beans) {
        return new HelpDesk(QuizWorld.of(beans), beans.getBean(MockMvc.class));
    }

    /** How many records of the trail name the contest. */
    int records(String action) {
        return world.jdbc()
                .sql("SELECT count(*) FROM audit.record WHERE action = :action AND object_id = :id")
                .param("action", action)
                .param("id", contest.toString())
                .query(Integer.class)
                .single();
    }

    MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}
