package org.anyue.planimport.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.anyue.planimport.CompiledPlan.Submission;
import org.anyue.planimport.PlanCompiler;
import org.anyue.planimport.PlanSource;
import org.junit.jupiter.api.Test;

/**
 * The words that ask for a paper, in all their orders: what, by when, how and with which verb. Plans combine them freely, so
 * every combination must be read alike; a fixed share of all of them is tried.
 */
class EveryWayToAskForAPaperTests {

    /** What is handed in, and how it is called. */
    private static final String[][] PAPERS = {
        {"活动总结", "活动总结"},
        {"《隐患排查情况统计表》", "《隐患排查情况统计表》"},
        {"申报材料", "申报材料"},
        {"优秀微视频3部", "优秀微视频"},
        {"参会回执", "参会回执"},
        {"整改报告", "整改报告"},
        {"联络员名单", "联络员名单"},
    };
    private static final String[] DAYS = {"6月20日前", "于6月20日前", "在6月20日下班前", "6月20日17:00前"};
    private static final String[] MANNERS = {
        "", "一式三份", "书面", "统一", "以电子版形式", "加盖公章后", "经主要负责人签字后", "汇总后", "打包", "一并", "及时", "按要求", "通过政务内网", "以正式文件形式", "按附件格式",
        "由专人"
    };
    private static final String[] VERBS = {
        "报%s", "报送%s", "报送至%s", "上报%s", "上报至%s", "交%s", "交至%s", "送%s", "送至%s", "发至%s邮箱", "发送至%s", "提交%s", "提交至%s", "反馈%s",
        "反馈至%s", "报%s备案", "报%s汇总", "报备至%s", "传至%s", "寄送%s", "送达%s", "递交%s", "填报至%s", "抄报%s", "呈报%s", "报到%s", "交到%s", "发给%s"
    };
    /** 1: the paper, 2: the day, 3: how, 4: the verb with whom it goes to. */
    private static final String[] ORDERS = {
        "各县（区）%2$s将%1$s%3$s%4$s。",
        "各县（区）将%1$s%3$s%2$s%4$s。",
        "各县（区）将%1$s%2$s%3$s%4$s。",
        "%1$s由各县（区）%2$s%3$s%4$s。",
        "各县（区）的%1$s请%2$s%3$s%4$s。",
        "请各县（区）%2$s，%3$s将%1$s%4$s。",
        "各县（区）要认真准备%1$s，%2$s%3$s%4$s。",
        "各县（区）要抓好落实。%1$s%2$s%3$s%4$s。",
        "各县（区）要形成%1$s，并%2$s%3$s%4$s。",
        "各县（区）%2$s把%1$s%3$s%4$s。",
    };
    private static final String OFFICE = "市安委办";

    /** A prime, so that the share has some of each of them with each other. */
    private static final int EVERY = 131;

    @Test
    void isReadAlike() {
        List<String> wrong = new ArrayList<>();
        int n = 0;
        for (String order : ORDERS) {
            for (String[] paper : PAPERS) {
                for (String day : DAYS) {
                    for (String manner : MANNERS) {
                        for (String verb : VERBS) {
                            String sentence = order.formatted(paper[0], day, manner, verb.formatted(OFFICE));
                            if (n++ % EVERY == 0 && !onlyPaper(sentence, paper[1])) {
                                wrong.add(sentence);
                            }
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(n / EVERY).isGreaterThan(900);
    }

    private static boolean onlyPaper(String sentence, String name) {
        String plan = "某市2025年“安全生产月”活动方案\n一、活动内容\n（一）开展安全活动\n各县（区）要开展活动。\n（二）开展应急演练。市局要组织演练。\n二、工作要求\n（一）及时报送。"
                + sentence + "\n（二）加强领导。各县（区）要重视。\n";
        List<Submission> papers = PlanCompiler.compile(new PlanSource("plan.txt", "txt", "x", plan, null))
                .submissions();
        return papers.size() == 1
                && papers.getFirst().what().equals(name)
                && "2025-06-20".equals(papers.getFirst().due())
                && OFFICE.equals(papers.getFirst().to());
    }
}
