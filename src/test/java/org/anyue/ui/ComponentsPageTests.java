package org.anyue.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(classes = UiPreview.class, properties = "anyue.dev=true")
@AutoConfigureMockMvc
@Import(FailingControllerConfiguration.class)
class ComponentsPageTests {

    private static final Set<String> ICONS = new HashSet<>(ComponentsPage.ICONS);

    @Autowired
    MockMvc mvc;

    @ParameterizedTest
    @ValueSource(strings = {"components", "list", "detail", "entry", "site", "report", "signin", "print"})
    void markupIsSound(String sample) throws Exception {
        Document page = page("/dev/" + sample);

        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("[style], script:not([src]), [onclick]")).isEmpty();
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.select("input:not([type=hidden]), select, textarea").not("fieldset input"))
                .allMatch(field -> field.hasAttr("aria-label")
                        || field.closest("label") != null
                        || !page.select("label[for=" + field.id() + "]").isEmpty());
        assertThat(page.select("use").eachAttr("href")).allMatch(href -> ICONS.contains(href.replaceAll(".*#", "")));
        assertThat(page.select("a, button, summary"))
                .allMatch(target ->
                        !target.text().isBlank() || target.hasAttr("aria-label") || target.hasAttr("aria-hidden"));
        assertThat(page.select("table caption")).hasSameSizeAs(page.select("table"));
    }

    @Test
    void theSummaryOfErrorsLeadsToTheFields() throws Exception {
        Document page = page("/dev/entry");

        assertThat(page.select(".c-errors a")).hasSize(3).allMatch(link -> {
            Element field = page.getElementById(link.attr("href").substring(1));
            return field != null && field.attr("aria-invalid").equals("true");
        });
        assertThat(page.select("#f-people").attr("value")).isEqualTo("三十");
        assertThat(page.select("form").attr("enctype")).isEqualTo("multipart/form-data");
    }

    @Test
    void formsCarryTheTokenAndFiltersDoNot() throws Exception {
        CsrfToken token = new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "the-token");
        Document page = Jsoup.parse(mvc.perform(get("/dev/list").requestAttr(CsrfToken.class.getName(), token))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));

        assertThat(page.select("form[method=post]"))
                .isNotEmpty()
                .allMatch(form -> form.select("input[name=_csrf]").attr("value").equals("the-token"));
        assertThat(page.select("form[method=get] input[name=_csrf]")).isEmpty();
    }

    @Test
    void theFlashIsShownOnceAndAsPlainText() throws Exception {
        var cookie = Flash.success("已退回 <b>临江县</b>").cookie("/dev");
        var answer = mvc.perform(
                        get("/dev/list").cookie(new jakarta.servlet.http.Cookie(cookie.getName(), cookie.getValue())))
                .andReturn()
                .getResponse();

        assertThat(Jsoup.parse(answer.getContentAsString()).select("#flash").text())
                .contains("已退回 <b>临江县</b>");
        assertThat(answer.getHeader("Set-Cookie"))
                .startsWith(Flash.COOKIE + "=;")
                .contains("Max-Age=0");
    }

    @Test
    void theEntryOfThePresentPageIsMarkedOnce() throws Exception {
        assertThat(page("/dev/list").select(".c-side [aria-current]").eachText())
                .containsExactly("任务");
    }

    @Test
    void citizensGetTheirOwnSheetAndNoHtmx() throws Exception {
        String html = page("/dev/site").outerHtml();

        assertThat(html)
                .contains("/assets/site.")
                .doesNotContain("/assets/desk.")
                .doesNotContain("htmx");
    }

    @Test
    void largeTextWorksWithoutScript() throws Exception {
        assertThat(page("/dev/site?elder=1").select("html").hasClass("is-elder"))
                .isTrue();
    }

    @Test
    void assetsAreCompressedAndKeptForEver() throws Exception {
        var answer = mvc.perform(get(Assets.url("desk.css")).header("Accept-Encoding", "gzip"))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.getHeader("Cache-Control")).contains("immutable");
        assertThat(mvc.perform(get("/assets/desk.000000000000.css"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(mvc.perform(get(path)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }
}
