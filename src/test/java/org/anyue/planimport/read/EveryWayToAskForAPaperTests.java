package org.anyue.planimport.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.anyue.planimport.CompiledPlan.Submission;
import org.anyue.planimport.PlanCompiler;
import org.anyue.planimport.PlanSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        "",
        "一式三份",
        "书面",
        "统一",
        "以电子版形式",
        "加盖公章后",
        "经主要负责人签字后",
        "汇总后",
        "打包",
        "一并",
        "及时",
        "按要求",
        "通过政务内网",
        "以正式文件形式",
        "按附件格式",
        "由专人"
    };
    private static final String[] VERBS = {
        "报%s", "报送%s", "报送至%s", "上报%s", "上报至%s", "交%s", "交至%s", "送%s", "送至%s", "发至%s邮箱", "发送至%s", "提交%s", "提交至%s",
                "反馈%s",
        "反馈至%s", "报%s备案", "报%s汇总", "报备至%s", "传至%s", "寄送%s", "送达%s", "递交%s", "填报至%s", "抄报%s", "呈报%s", "报到%s", "交到%s",
                "发给%s"
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

    private static final String[] FIRST = {"实施方案", "联络员名单", "《参赛报名表》", "活动计划"};
    private static final String[] SECOND = {"活动总结", "《活动情况统计表》", "优秀案例", "整改台账"};
    /** 1 and 2: the papers, 3: the verb with whom they go to. */
    private static final String[] ORDERS_OF_TWO = {
        "各县（区）分别于5月20日、7月5日前将%1$s、%2$s%3$s。",
        "各县（区）于5月20日前将%1$s、7月5日前将%2$s%3$s。",
        "各县（区）将%1$s于5月20日前、%2$s于7月5日前%3$s。",
        "各县（区）5月20日前将%1$s%3$s，7月5日前将%2$s%3$s。",
        "各县（区）于5月20日前将%1$s%3$s，7月5日前报送%2$s。",
        "5月20日前，各县（区）将%1$s%3$s；7月5日前，将%2$s一并%3$s。",
        "%1$s、%2$s分别于5月20日、7月5日前%3$s。",
        "%1$s于5月20日前、%2$s于7月5日前%3$s。",
        "各县（区）要明确专人负责，%1$s于5月20日前%3$s，%2$s于7月5日前%3$s。",
        "各县（区）于5月20日前将%1$s，于7月5日前将%2$s，%3$s。",
        "各县（区）5月20日前上报%1$s，7月5日前上报%2$s，均%3$s。",
        "各县（区）于5月20日前制定%1$s并%3$s，7月5日前形成%2$s%3$s。",
        "请将%1$s于5月20日前、将%2$s于7月5日前%3$s。",
        "各县（区）要及时总结，5月20日前将%1$s、7月5日前将%2$s书面%3$s，同时报电子版。",
        "请各县（区）%1$s于5月20日前%3$s。%2$s于7月5日前%3$s。",
        "各县（区）于5月20日前将%1$s%3$s。7月5日前，将%2$s%3$s。",
    };

    private static final String[] VERBS_OF_TWO = {
        "报%s", "报送%s", "上报%s", "交%s", "提交%s", "发至%s邮箱", "报%s备案", "反馈至%s", "送%s"
    };

    private static final String[] SUBJECTS = {
        "各县（区）",
        "各镇（街道）",
        "各分公司",
        "各科室",
        "各学校",
        "各成员单位",
        "各参赛单位",
        "市城管局",
        "各村（社区）",
        "每个项目部",
        "各车间",
        "各二级学院",
        "县住建局、县交通局"
    };
    private static final String[] THINGS = {
        "教育培训课件",
        "活动照片",
        "演练脚本",
        "职工花名册",
        "典型经验做法",
        "新闻稿件",
        "应急演练评估报告",
        "问题隐患清单",
        "参赛作品",
        "安全承诺书",
        "宣讲稿",
        "工作小结",
        "整改情况",
        "案例材料",
        "安全家书",
        "进展情况",
        "培训签到表",
        "演练方案和总结",
        "会议记录、照片",
        "风险辨识清单和管控措施",
        "活动信息",
        "检查记录",
        "专项方案"
    };
    private static final String[] RECEIVERS = {
        "市安委办", "镇安监站", "集团安环部", "县教育局安全科", "学院保卫处", "区应急局", "县委宣传部", "公司安全生产部", "组委会办公室", "市总工会", "局办公室"
    };
    /** Said, and the day of the calendar or the words that stand for it. */
    private static final String[][] WHEN = {
        {"6月20日前", "2025-06-20"},
        {"每周五17:00前", "每周五17:00前"},
        {"演练结束后3日内", null},
        {"6月底前", "2025-06-30"},
        {"每月25日前", "每月25日前"},
        {"7月1日上午10:00前", "2025-07-01"},
        {"6月18日至20日", "2025-06-20"},
    };
    /** 1: who, 2: by when, 3: the paper, 4: the verb with whom it goes to. */
    private static final String[] SENTENCES = {
        "%1$s%2$s将%3$s%4$s。",
        "%1$s要开展专题活动，%2$s将%3$s%4$s。",
        "%1$s要组织学习讨论，并于%2$s将%3$s%4$s。",
        "%1$s将%3$s于%2$s%4$s。",
        "%3$s由%1$s%2$s%4$s。",
        "%1$s要做好资料收集，形成%3$s，%2$s%4$s。",
        "%1$s要认真组织自查自纠，%3$s%2$s%4$s。",
        "请%1$s于%2$s将%3$s%4$s。",
        "%1$s负责收集%3$s，于%2$s%4$s。",
        "%1$s填写%3$s，%2$s%4$s。",
        "%1$s每个班组开展1次讨论，%3$s请于%2$s%4$s。",
        "%1$s应当于%2$s将%3$s%4$s，逾期不报的予以通报。",
    };

    private static final String[] PASSED_ON = {"报%s", "报送%s", "上报%s", "交%s", "送%s", "提交至%s", "反馈至%s", "报%s备案", "汇总后报%s"
    };

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

    @Test
    void twoPapersOfOneSentenceKeepTheirDays() {
        List<String> wrong = new ArrayList<>();
        int n = 0;
        for (String order : ORDERS_OF_TWO) {
            for (String verb : VERBS_OF_TWO) {
                String first = FIRST[n % FIRST.length];
                String second = SECOND[n++ / FIRST.length % SECOND.length];
                String sentence = order.formatted(first, second, verb.formatted(OFFICE));
                List<String> read = papers(sentence).stream()
                        .map(paper -> paper.what() + paper.due() + paper.to())
                        .sorted()
                        .toList();
                List<String> meant = Stream.of(first + "2025-05-20" + OFFICE, second + "2025-07-05" + OFFICE)
                        .sorted()
                        .toList();
                if (!read.equals(meant)) {
                    wrong.add(sentence + read);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoeverAsksWhomForWhatIsRead() {
        List<String> wrong = new ArrayList<>();
        for (int n = 0; n < 700; n++) {
            String thing = THINGS[n % THINGS.length];
            String to = RECEIVERS[n % RECEIVERS.length];
            String[] when = WHEN[n % WHEN.length];
            String sentence = SENTENCES[n / 5 % SENTENCES.length].formatted(
                    SUBJECTS[n % SUBJECTS.length], when[0], thing, PASSED_ON[n / 3 % PASSED_ON.length].formatted(to));
            List<Submission> read = papers(sentence);
            boolean right = read.size() == 1
                    && read.getFirst().what().equals(thing)
                    && Objects.equals(read.getFirst().due(), when[1])
                    && to.equals(read.getFirst().to());
            if (!right) {
                wrong.add(sentence + read);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "各县（区）6月1日起报送活动进展情况。",
                "各县（区）6月1日至25日报送活动进展情况。",
                "县总工会编印《事故案例警示录》600册，6月上旬发至各班组。",
            })
    void aDayThatOnlyBeginsALongStretchAndWhatGoesDownwardsAreNoDeadline(String sentence) {
        assertThat(papers(sentence)).isEmpty();
    }

    private static boolean onlyPaper(String sentence, String name) {
        List<Submission> papers = papers(sentence);
        return papers.size() == 1
                && papers.getFirst().what().equals(name)
                && "2025-06-20".equals(papers.getFirst().due())
                && OFFICE.equals(papers.getFirst().to());
    }

    private static List<Submission> papers(String sentence) {
        String plan = "某市2025年“安全生产月”活动方案\n一、活动内容\n（一）开展安全活动\n各县（区）要开展活动。\n（二）开展应急演练。市局要组织演练。\n二、工作要求\n（一）及时报送。"
                + sentence + "\n（二）加强领导。各县（区）要重视。\n";
        return PlanCompiler.compile(new PlanSource("plan.txt", "txt", "x", plan, null))
                .submissions();
    }
}
