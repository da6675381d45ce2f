package org.anyue.quiz;

import static org.anyue.identity.web.StaffPages.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.support.AnyueTest;
import org.anyue.support.City;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** The pages of the bank, as the office of a county uses them. */
@AnyueTest
class QuestionPagesTests {

    private static final String PATH = "/desk/questions";
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    MockMvc web;

    @Autowired
    BeanFactory beans;

    @Autowired
    QuestionBank bank;

    @Autowired
    QuestionQueries queries;

    private City city;
    private Actor clerk;
    private Actor lead;

    @BeforeEach
    void people() {
        city = City.of(beans);
        clerk = city.actor(Role.OFFICE_CLERK, city.county("解放区"));
        lead = city.actor(Role.OFFICE_LEAD, city.county("解放区"));
    }

    @Test
    void aQuestionIsWrittenReviewedAndFound() throws Exception {
        String stem = stem();
        MockHttpServletResponse sent = send(form(PATH, stem).param("submit", "true"));
        assertThat(sent.getStatus()).isEqualTo(303);
        String address = Objects.requireNonNull(sent.getRedirectedUrl());
        assertThat(page(clerk, address).text()).contains(stem, "待复核", "撤回修改").doesNotContain("停用");

        Document queue = page(lead, PATH + "/review?at=" + address.substring(PATH.length() + 1));
        assertThat(queue.text()).contains(stem, "钱某 编写");
        assertThat(queue.selectFirst("button[value=approve]").attr("data-key")).isEqualTo("a");
        String seen =
                Objects.requireNonNull(queue.selectFirst("input[name=seen]")).attr("value");
        MockHttpServletRequestBuilder decide = post(PATH + "/review" + address.substring(PATH.length()))
                .with(as(lead))
                .with(csrf())
                .param("seen", seen)
                .param("decision", "approve");
        assertThat(send(decide).getStatus()).isEqualTo(303);
        assertThat(send(decide).getStatus()).as("decided already").isEqualTo(409);

        Document list = page(clerk, PATH + "?state=PUBLISHED&q=" + stem);
        assertThat(list.select("tbody tr")).hasSize(1);
        assertThat(list.select("tbody tr").text()).contains("已发布", "单选题", "消防");
    }

    @Test
    void aRefusedFormComesAgainWithWhatWasTyped() throws Exception {
        MockHttpServletResponse refused =
                send(form(PATH, stem()).param("right", "B").param("submit", "true"));
        assertThat(refused.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(refused.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.text()).contains("单选题只能有一个正确答案");
        assertThat(page.select("input[name=option]").eachAttr("value")).contains("甲项", "乙项");
        assertThat(page.select("input[name=right][checked]").eachAttr("value")).containsExactly("A", "B");

        MockHttpServletResponse bare = send(multipart(PATH).with(as(clerk)).with(csrf()));
        assertThat(bare.getStatus()).isEqualTo(422);
    }

    @Test
    void withoutAnArticleADraftIsKeptButNotSubmitted() throws Exception {
        String stem = stem();
        MockHttpServletResponse refused =
                send(fields(PATH, stem).param("article", "").param("submit", "true"));
        assertThat(refused.getStatus()).isEqualTo(422);
        MockHttpServletResponse kept = send(fields(PATH, stem).param("article", ""));
        assertThat(kept.getStatus()).isEqualTo(303);
        String address = Objects.requireNonNull(kept.getRedirectedUrl());
        Document draft = page(clerk, address);
        assertThat(draft.text()).contains("编写中", "还没有写");
        String seen = Objects.requireNonNull(draft.selectFirst("form[action$=submission] input[name=seen]"))
                .attr("value");
        MockHttpServletResponse step = send(
                post(address + "/steps/submission").with(as(clerk)).with(csrf()).param("seen", seen));
        assertThat(step.getStatus()).isEqualTo(422);
        assertThat(step.getContentAsString(StandardCharsets.UTF_8)).contains("没有写依据");
    }

    @Test
    void theFormTellsFlawsAndTwinsWhileItIsTyped() throws Exception {
        String stem = "这道题用来说明相近题的提示，编号" + COUNT.incrementAndGet();
        bank.write(clerk, Questions.single(stem), false);
        MockHttpServletRequestBuilder typed = post(PATH + "/check")
                .with(as(clerk))
                .with(csrf())
                .param("kind", "SINGLE")
                .param("level", "EASY")
                .param("topic", "消防")
                .param("stem", stem + "？")
                .param("option", "甲", "乙", "丙")
                .param("right", "B");
        String found = send(typed).getContentAsString(StandardCharsets.UTF_8);
        assertThat(found).contains("很像的题", stem, "没有写依据").doesNotContain("<html");
        assertThat(send(post(PATH + "/check")
                                .with(as(clerk))
                                .with(csrf())
                                .param("kind", "SINGLE")
                                .param("stem", "题"))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("请选择难度");
    }

    @Test
    void aPictureIsReencodedShownAndTakenOff() throws Exception {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB), "png", png);
        MockMultipartFile file = new MockMultipartFile("picture", "标志.png", "image/png", png.toByteArray());
        MockMultipartHttpServletRequestBuilder silent =
                multipart(PATH).file(file).with(as(clerk)).with(csrf());
        assertThat(send(filled(silent, stem())).getStatus())
                .as("no words for it")
                .isEqualTo(422);
        MockMultipartHttpServletRequestBuilder told =
                multipart(PATH).file(file).with(as(clerk)).with(csrf());
        String address = Objects.requireNonNull(
                send(filled(told, stem()).param("pictureWords", "一个黑色方块")).getRedirectedUrl());
        Document page = page(clerk, address);
        String picture =
                Objects.requireNonNull(page.selectFirst("img[alt=一个黑色方块]")).attr("src");
        assertThat(send(get(picture).with(as(clerk))).getContentAsByteArray()).startsWith((byte) 0xFF, (byte) 0xD8);
        Actor elsewhere = city.actor(Role.OFFICE_CLERK, city.county("中站区"));
        assertThat(send(get(picture).with(as(elsewhere))).getStatus()).isEqualTo(404);

        send(fields(address, stem())
                .param("number", "1")
                .param("revision", "0")
                .param("article", Questions.ARTICLE)
                .param("pictureGone", "true"));
        assertThat(page(clerk, address).select("img[alt=一个黑色方块]")).isEmpty();
    }

    @Test
    void aFileIsLookedAtAndThenPutIn() throws Exception {
        String text = "1. " + stem() + "（A）\nA. 第一\nB. 第二\n依据：" + Questions.ARTICLE;
        MockMultipartFile file =
                new MockMultipartFile("file", "题目.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8));
        MockHttpServletResponse sent = send(multipart(PATH + "/import")
                .file(file)
                .with(as(clerk))
                .with(csrf())
                .param("topic", "消防")
                .param("level", "HARD"));
        String address = Objects.requireNonNull(sent.getRedirectedUrl());
        assertThat(page(clerk, address).text()).contains("确认导入 1 题", "新题");
        assertThat(send(post(address).with(as(clerk)).with(csrf())).getStatus()).isEqualTo(303);
        assertThat(page(clerk, PATH + "?level=HARD&origin=IMPORTED").select("tbody tr"))
                .isNotEmpty();
        assertThat(send(multipart(PATH + "/import").with(as(clerk)).with(csrf()))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void whatIsShownGoesOutInThreeFormats() throws Exception {
        String stem = stem();
        bank.write(clerk, Questions.single(stem), false);
        for (String format : List.of("json", "xlsx", "docx")) {
            MockHttpServletResponse file =
                    send(get(PATH + "/export?as=" + format + "&q=" + stem).with(as(clerk)));
            assertThat(file.getStatus()).isEqualTo(200);
            assertThat(file.getHeader("Content-Disposition")).contains(format);
            assertThat(file.getContentAsByteArray()).isNotEmpty();
        }
        assertThat(send(get(PATH + "/export?as=json&q=" + stem).with(as(clerk)))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("anyue-questions/1", stem);
    }

    @Test
    void aDepartmentReadsAndNobodyElseComesIn() throws Exception {
        QuestionId id = bank.write(clerk, Questions.single(stem()), true);
        bank.approve(lead, queries.get(lead, id).seen());
        Actor department = city.actor(Role.DEPARTMENT_OFFICER, city.county("解放区"));
        Document list = page(department, PATH);
        assertThat(list.select("a[href='" + PATH + "/new']")).isEmpty();
        assertThat(page(department, PATH + "/" + id).text()).contains("已发布").doesNotContain("修订");
        assertThat(send(get(PATH + "/new").with(as(department))).getStatus()).isEqualTo(403);
        for (Role role : List.of(Role.UNIT_LIAISON, Role.SYSTEM_ADMIN, Role.SUPERVISOR, Role.OVERSIGHT)) {
            assertThat(send(get(PATH).with(as(city.city(role)))).getStatus())
                    .as(role.name())
                    .isEqualTo(403);
        }
        Actor elsewhere = city.actor(Role.OFFICE_CLERK, city.county("中站区"));
        assertThat(send(get(PATH + "/" + id).with(as(elsewhere))).getStatus()).isEqualTo(404);
        assertThat(send(get(PATH + "/" + id + "/edit").with(as(elsewhere))).getStatus())
                .isEqualTo(404);
    }

    @Test
    void oneFormSentTwiceLosesNobodysWords() throws Exception {
        QuestionId id = bank.write(clerk, Questions.single(stem()), false);
        String address = PATH + "/" + id;
        MockMultipartHttpServletRequestBuilder first =
                fields(address, stem()).param("number", "1").param("revision", "0");
        assertThat(send(first.param("article", Questions.ARTICLE)).getStatus()).isEqualTo(303);
        MockMultipartHttpServletRequestBuilder second =
                fields(address, stem()).param("number", "1").param("revision", "0");
        assertThat(send(second.param("article", Questions.ARTICLE)).getStatus()).isEqualTo(409);
    }

    private MockMultipartHttpServletRequestBuilder form(String address, String stem) {
        return fields(address, stem).param("article", Questions.ARTICLE);
    }

    private MockMultipartHttpServletRequestBuilder fields(String address, String stem) {
        MockMultipartHttpServletRequestBuilder form =
                multipart(address).with(as(clerk)).with(csrf());
        return bare(form, stem);
    }

    private static MockMultipartHttpServletRequestBuilder filled(
            MockMultipartHttpServletRequestBuilder form, String stem) {
        return bare(form, stem).param("article", Questions.ARTICLE);
    }

    private static MockMultipartHttpServletRequestBuilder bare(
            MockMultipartHttpServletRequestBuilder form, String stem) {
        return form.param("kind", "SINGLE")
                .param("stem", stem)
                .param("option", "甲项", "乙项", "丙项", "", "", "", "", "")
                .param("right", "A")
                .param("topic", "消防")
                .param("level", "EASY");
    }

    private Document page(Actor actor, String address) throws Exception {
        MockHttpServletResponse answer = send(get(address).with(as(actor)));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private static String stem() {
        return "页面试题" + COUNT.incrementAndGet();
    }
}
