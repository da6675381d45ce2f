package org.anyue.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.anyue.quiz.QuizWorld;
import org.anyue.sheet.SheetColumn;
import org.anyue.sheet.SheetDraft;
import org.anyue.sheet.SheetWriter;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The office brings its questions from Word, a sheet and our own format, and sees what is wrong with each; nothing is there yet. */
@Journey
class BankJourney {

    private static final String WORD = """
            一、单选题
            1. 消防车通道被占用时应当怎样处理？（A）
            A. 立即清除障碍
            B. 等明天再说
            依据：《中华人民共和国消防法》（2021修正）第二十八条
            2. 没有答案的一题，写得比较长，要看表格在手机上怎样换行，以及错误写在哪里才看得见
            A. 甲二
            B. 乙二
            3. 答案不在选项里（F）
            A. 甲三
            B. 乙三
            二、判断题
            4. 电梯困人时可以扒门自救。（×）
            5. 消防车通道被占用时应当怎样处理？（A）
            A. 立即清除障碍
            B. 等明天再说
            """;

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    @Test
    void fromAnEmptyBankToAContestThatNobodyHasAnswered() throws IOException {
        OfficeWindows windows = new OfficeWindows(beans, jdbc, port);
        Page lead = windows.lead();
        seen(lead, "/desk/questions", "bank-0-empty");
        seen(lead, "/desk/questions/review", "bank-0-nothing-to-review");
        seen(lead, "/desk/contests", "bank-0-no-contest");
        seen(lead, "/desk/questions/import", "bank-1-import");
        upload(lead, "题目.docx", word());
        looked(lead, "bank-2-word");
        assertThat(lead.textContent("main")).contains("有 3 题要改", "第 2 题", "写的是判断题，却有选项");
        lead.navigate("/desk/questions/import");
        upload(lead, "题目.xlsx", sheet());
        looked(lead, "bank-3-sheet");
        assertThat(lead.textContent("main")).contains("第 4 行", "“很难”不认识", "答案 E 没有对应的选项");
        lead.navigate("/desk/questions/import");
        upload(lead, "题目.json", json());
        looked(lead, "bank-4-json");
        assertThat(lead.textContent("main")).contains("确认导入 2 题", "重复");
        lead.click("button:has-text('确认导入')");
        lead.waitForURL("**/desk/questions*");
        looked(lead, "bank-5-imported");
        seen(lead, "/desk/questions/review", "bank-6-own-questions");
        seen(lead, "/desk/questions?q=没有这样的题", "bank-7-nothing-found");
        String contest = QuizWorld.of(beans).untimed().toString();
        for (String page : List.of("", "/figures", "/review", "/preview", "/cards", "/help")) {
            seen(lead, "/desk/contests/" + contest + page, "bank-8-contest" + page.replace('/', '-'));
        }
        seen(lead, "/quiz/" + contest + "/counts", "bank-9-counts");
        assertThat(windows.complaints()).isEmpty();
    }

    private static void seen(Page page, String address, String name) {
        assertThat(page.navigate(address).status()).as(address).isEqualTo(200);
        looked(page, name);
    }

    private static void looked(Page page, String name) {
        page.waitForLoadState();
        Chromium.both(page, name);
        Axe.findsNothingSerious(page);
    }

    private static void upload(Page page, String name, byte[] file) {
        page.setInputFiles("input[name=file]", new FilePayload(name, "application/octet-stream", file));
        page.fill("[name=topic]", "消防");
        page.click("button:has-text('上传并核对')");
        page.waitForSelector("h1:has-text('核对题目')");
    }

    private static byte[] word() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            WORD.lines().forEach(line -> document.createParagraph().createRun().setText(line));
            document.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] sheet() throws IOException {
        List<SheetColumn> columns = new ArrayList<>();
        for (String head : List.of("题型", "题干", "选项A", "选项B", "答案", "主题", "难度", "依据")) {
            columns.add(new SheetColumn(head, 14));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetWriter.write(
                new SheetDraft(
                        "题目",
                        "",
                        columns,
                        List.of(
                                List.of("单选题", "灭火器压力表指针应当在哪里？", "绿区", "红区", "A", "消防", "易", "GB 50444-2008"),
                                List.of("单选题", "没有这个选项的题", "甲", "乙", "E", "消防", "很难", ""),
                                List.of("猜谜题", "没有这种题型", "", "", "", "", "", ""))),
                out);
        return out.toByteArray();
    }

    private static byte[] json() {
        return """
                {"format": "anyue-questions/1", "questions": [
                 {"kind": "单选题", "stem": "发现火灾应当拨打哪个电话？", "options": ["110", "119"], "answer": ["B"], "topic": "消防",
                  "level": "易", "article": "《中华人民共和国消防法》（2021修正）第四十四条", "explanation": "任何人都应当立即报警。"},
                 {"kind": "单选题", "stem": "发现火灾应当拨打哪个电话？", "options": ["110", "119"], "answer": ["B"], "topic": "消防",
                  "level": "易", "article": "《中华人民共和国消防法》（2021修正）第四十四条", "explanation": "任何人都应当立即报警。"},
                 {"kind": "判断题", "stem": "电梯困人时可以扒门自救。", "answer": ["错误"], "topic": "特种设备", "level": "易"}
                ]}""".getBytes(StandardCharsets.UTF_8);
    }
}
