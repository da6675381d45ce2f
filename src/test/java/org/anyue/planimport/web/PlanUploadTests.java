package org.anyue.planimport.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Role;
import org.anyue.planimport.ReviewWorld;
import org.anyue.planimport.web.ReviewBrowser.Answer;
import org.anyue.shared.DataFolder;
import org.anyue.ui.FormErrors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

@SpringJUnitConfig(ReviewWorld.class)
class PlanUploadTests {

    private static final String IMPORT = "/desk/campaigns/import";

    @Autowired
    ApplicationContext context;

    @Autowired
    ReviewWorld.People people;

    @Test
    void aPlanFileLeadsToItsReview() throws Exception {
        ReviewBrowser clerk = new ReviewBrowser(context, people.clerk);
        assertThat(clerk.open(IMPORT).page().select("input[type=file]")).hasSize(1);
        Answer imported = clerk.upload(IMPORT, "方案.txt", Files.readAllBytes(Path.of("samples/demo/plan.txt")));
        assertThat(imported.status()).isEqualTo(303);
        assertThat(imported.location()).matches("/desk/campaigns/[0-9a-z]{26}/review");
        Answer review = clerk.open(imported.location());
        assertThat(review.status()).isEqualTo(200);
        assertThat(review.text("main")).contains("焦作市2025年");
        String again = imported.location().replace("/review", "/import");
        assertThat(clerk.open(again).location()).isEqualTo(imported.location());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "乱码.docx|PKgarbage|已损坏或不完整",
                "乱码.pdf|nothing at all|扩展名",
                "方案.docm|PKmacro|含宏",
                "空.txt||空的",
                "方案.exe|MZ|请上传",
                "诗.txt|床前明月光,疑是地上霜。|没有找到活动方案的内容"
            })
    void whatCannotBeReadIsExplainedAndTheFormStays(String name, String content, String words) throws Exception {
        String text = content == null ? "" : content.startsWith("PK") ? "PK\u0003\u0004" + content : content;
        Answer refused =
                new ReviewBrowser(context, people.clerk).upload(IMPORT, name, text.getBytes(StandardCharsets.UTF_8));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("input[type=file]")).hasSize(1);
        assertThat(refused.page().select("#" + FormErrors.id("file")).attr("aria-invalid"))
                .isEqualTo("true");
        assertThat(refused.text("#errors")).contains(words);
    }

    @Test
    void pastedTextAndPastedPageSourceAreRead() throws Exception {
        ReviewBrowser clerk = new ReviewBrowser(context, people.clerk);
        String plan = Files.readString(Path.of("samples/demo/plan.txt"));
        for (String pasted : List.of(plan, "<div><p>" + plan.replace("\n", "</p><p>") + "</p></div>")) {
            Answer imported = clerk.submit(IMPORT, "text", pasted);
            assertThat(imported.status()).isEqualTo(303);
            assertThat(clerk.open(imported.location()).text("main")).contains("焦作市2025年");
        }
    }

    @Test
    void pastedTextThatIsRefusedStaysInTheForm() throws Exception {
        Answer refused = new ReviewBrowser(context, people.clerk).submit(IMPORT, "text", "床前明月光，疑是地上霜。");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("textarea[name=text]").text()).isEqualTo("床前明月光，疑是地上霜。");
        assertThat(refused.page().select("#" + FormErrors.id("text")).attr("aria-invalid"))
                .isEqualTo("true");
    }

    @Test
    void aRefusedFileLeavesNothingBehind() throws Exception {
        Path home = context.getBean(DataFolder.class).privateFolder("files");
        Set<Path> before = files(home);
        new ReviewBrowser(context, people.clerk)
                .upload(IMPORT, "坏.docx", "PK\u0003\u0004broken".getBytes(StandardCharsets.UTF_8));
        assertThat(files(home)).isEqualTo(before);
        assertThat(ProcessHandle.current()
                        .children()
                        .filter(ProcessHandle::isAlive)
                        .filter(child -> child.info().commandLine().orElse("").contains("SandboxedProcess")))
                .isEmpty();
    }

    private static Set<Path> files(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            return inside.collect(Collectors.toSet());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan.doc", "ofdrw.ofd"})
    void everyFormatComesInByTheSameDoor(String name) throws Exception {
        byte[] bytes = Files.readAllBytes(Path.of("src/test/resources/officialdoc", name));
        Answer imported = new ReviewBrowser(context, people.clerk).upload(IMPORT, name, bytes);
        assertThat(imported.status()).isEqualTo(303);
    }

    @Test
    void sixtyMegabytesAreTooMuch() throws Exception {
        byte[] large = new byte[60 * 1024 * 1024];
        Arrays.fill(large, (byte) 'a');
        Answer refused = new ReviewBrowser(context, people.clerk).upload(IMPORT, "方案.txt", large);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#errors")).contains("50 MB");
        assertThat(refused.page().select("input[type=file]")).hasSize(1);
    }

    @Test
    void noFileAtAllIsNoFault() throws Exception {
        Answer refused = new ReviewBrowser(context, people.clerk).submit(IMPORT);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#errors")).contains("请选择方案文件");
    }

    @Test
    void everyRouteIsForOfficesAndSomeForWhoeverMakesPlans() {
        for (Map.Entry<String, Object> bean :
                context.getBeansWithAnnotation(Controller.class).entrySet()) {
            if (bean.getValue().getClass().getPackageName().startsWith("org.anyue.planimport")) {
                Arrays.stream(bean.getValue().getClass().getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(GetMapping.class)
                                || method.isAnnotationPresent(PostMapping.class))
                        .forEach(method -> assertThat(
                                        AnnotatedElementUtils.findMergedAnnotation(method, AllowedRoles.class)
                                                .value())
                                .as(bean.getKey())
                                .contains(Role.OFFICE_LEAD, Role.OFFICE_CLERK)
                                .isSubsetOf(Role.OFFICE_LEAD, Role.OFFICE_CLERK, Role.DEPARTMENT_OFFICER));
            }
        }
    }
}
