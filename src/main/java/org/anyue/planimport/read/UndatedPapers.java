package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * Papers that are asked for without any day: "活动结束后，各部门要…形成书面报告报送安全部", "并及时提供好的做法和图片资料". Somebody has to send them
 * all the same; who reads the plan sees that the day is missing.
 */
final class UndatedPapers {

    private static final Pattern AFTERWARDS = Pattern.compile(
            "(?:(?:活动|工作|演练|培训|月|比赛|检查)(?:全部)?(?:结束|完成)(?:之?后|，)|(?:演练|培训|比赛|检查)后)(?=[^。；;]*(?:报送|上报|提交|报至|报给|送交|报(?![告道名警表备销])[^，,。；;]{0,16}[办局部委室科处站组厅]|交[^，,。；;流通往由]{2,16}[办局部委室科处站组厅]))");
    private static final Pattern PROMPTLY =
            Pattern.compile("(?:及时|适时|按时|按要求|不定期)(?:向[^，,。；;]{2,16})?(?:提供|报送|上报|提交)([^，,。；;]{4,60})(?=[，,。；;]|$)");
    /** "活动图片及时上传至班级群相册": the paper stands in front. */
    private static final Pattern IN_FRONT = Pattern.compile(
            "(?<=^|[，,；;])((?!电子|纸质|同时|并|上述|以上|所有|各类|[^，,。；;]*[将把])[^，,。；;]{2,20}?)(?:要|应|须|需)?(及时|同步|随时|第一时间)(?:(?:发[到至送]|传[到至]|上传[到至]?|报送|报至|推送至?)[^，,。；;]{2,24}|(?:报送|上报)(?=[，,。；;]|$))");

    /** "每周至少提供1条宣传素材", "活动期间至少报送3条动态信息": how many, and no day. */
    private static final Pattern COUNTED = Pattern.compile(
            "(每个?[周月旬]|每两周|每半个?月|活动期间)[，,]?(?:每个?[^，,。；;]{1,10}?|各[^，,。；;]{1,10}?)?(?:至少|不少于)?(?:提供|报送|上报|提交|推送)(?:(?:至少|不少于)?[0-9一二两三]{1,2}[篇条期份](?:以上)?([^，,。；;以]{2,16})|(?<=报送|上报|提交)([^，,。；;以0-9]{2,12}?)(?:至少|不少于)[0-9一二两三]{1,2}[篇条期份])(?=[，,。；;]|$)");

    private static final Pattern AGAIN_BEHIND = Pattern.compile("[，,](?:并|请)?于?每[周月旬]");

    private static final Pattern OFTEN =
            Pattern.compile("[，,](?:每个?单位|每家|各单位)?(每(?:个?[周月旬天日]|两周|半个?月))(?:不少于|至少|不低于)?[0-9一二两三]{1,2}[篇条期份次]");

    /** "及时报送信息，自6月6日起，每周五15:00前报送进展": how often is told with its own paper. */
    private static final Pattern SAID_AGAIN =
            Pattern.compile("[，,](?:自[^，,。；;]{2,10}起[，,]?)?每[^，,。；;]{1,12}前[^，,。；;]{0,12}报送");

    private static final Pattern PAPERS =
            Pattern.compile("总结|小结|方案|材料|素材|资料|报告|信息|动态|图片|图文|照片|影像|视频|截图|简报|简讯|名单|报表|统计表|稿件|签到表|汇总表|登记表|记录|做法|经验|情况$");
    /** "将活动图片（每次不少于3张）及时发到工作群". */
    private static final Pattern PASSED =
            Pattern.compile("(?:将|把)([^，,。；;]{2,40}?)(及时|同步|第一时间)(?:发[到至送]|传[到至]|上传|报送|报至|推送|提交)[^，,。；;]{2,24}");

    /** "各企业的总结由所在县局收集后一并上报". */
    private static final Pattern GATHERED = Pattern.compile(
            "(?:^|[，,；;])([^，,。；;由]{2,20}(?:总结|小结|(?<!的)材料|方案|报告))由([^，,。；;由]{2,24}?)(?:负责)?(?:(?:收集|汇总|审核|整理|把关)后?[，,]?(?:一并|统一|集中)?(?:上报|报送)|(?:一并|统一|集中|负责|代为)(?:收集|收取|收齐|汇总)(?=[，,。；;]|$))");

    /** What happens is reported at once; that is no paper of the campaign. */
    static final Pattern INCIDENT = Pattern.compile("问题|隐患|事故|险情|线索|突发|舆情|灾情|警情|违法|值班|^(?:重[要大]|紧急|特殊)情况");

    /**
     * @param dueText what the plan says instead of a day, if anything
     * @param gatheredBy who passes it on with those of others
     */
    record Paper(
            String what,
            @Nullable String dueText,
            int from,
            int to,
            @Nullable String gatheredBy) {}

    private UndatedPapers() {}

    /** @param days where the sentence names days for other papers, from its start */
    static List<Paper> in(String sentence, List<Range> days) {
        List<Paper> papers = new ArrayList<>();
        Matcher promptly = PROMPTLY.matcher(sentence);
        while (promptly.find()) {
            Range told = new Range(clause(sentence, promptly.start()), promptly.end());
            boolean often = SAID_AGAIN
                    .matcher(sentence)
                    .region(promptly.end(), sentence.length())
                    .lookingAt();
            if (!often && days.stream().noneMatch(told::overlaps)) {
                add(
                        papers,
                        HandedIn.clean(promptly.group(1)),
                        again(sentence, promptly.end()),
                        promptly.start(),
                        promptly.end());
            }
        }
        passed(papers, sentence, PASSED, days);
        if (papers.isEmpty()) {
            passed(papers, sentence, IN_FRONT, days);
        }
        Matcher counted = COUNTED.matcher(sentence);
        while (counted.find()) {
            Range told = new Range(counted.start(), counted.end());
            // "每周至少报送1篇信息，于每周五12:00前发至…" is read with its day.
            boolean dayBehind = AGAIN_BEHIND
                    .matcher(sentence)
                    .region(counted.end(), sentence.length())
                    .lookingAt();
            if (!dayBehind && days.stream().noneMatch(told::overlaps)) {
                String what = counted.group(2) == null ? counted.group(3) : counted.group(2);
                add(papers, what, counted.group(1), counted.start(), counted.end());
            }
        }
        Matcher gathered = GATHERED.matcher(sentence);
        while (gathered.find()) {
            Range told = new Range(gathered.start(), gathered.end());
            if (days.stream().noneMatch(told::overlaps)) {
                papers.add(new Paper(gathered.group(1), null, gathered.start(), gathered.end(), gathered.group(2)));
            }
        }
        Matcher afterwards = AFTERWARDS.matcher(sentence);
        if (papers.isEmpty() && days.isEmpty() && afterwards.find()) {
            String what = HandedIn.read(sentence.substring(afterwards.end()), "");
            if (what != null) {
                add(papers, what, afterwards.group().replaceAll("，$", ""), afterwards.start(), sentence.length());
            }
        }
        return papers;
    }

    /** "及时报送工作动态，每周不少于1篇": every week. */
    private static @Nullable String again(String sentence, int from) {
        Matcher often = OFTEN.matcher(sentence).region(from, sentence.length());
        return often.lookingAt() ? often.group(1) : null;
    }

    /** Where the clause of a place begins: a day told in it is the day of what is passed on there. */
    private static int clause(String sentence, int at) {
        return Math.max(0, Math.max(sentence.lastIndexOf('，', at), sentence.lastIndexOf('；', at)));
    }

    private static void passed(List<Paper> papers, String sentence, Pattern pattern, List<Range> days) {
        Matcher passed = pattern.matcher(sentence);
        while (passed.find()) {
            Range told = new Range(clause(sentence, passed.start()), passed.end());
            if (days.stream().noneMatch(told::overlaps)) {
                add(papers, HandedIn.clean(passed.group(1)), passed.group(2), passed.start(), passed.end());
            }
        }
    }

    private static void add(List<Paper> papers, String what, @Nullable String dueText, int from, int to) {
        if (what.length() >= 2
                && !what.endsWith("可")
                && PAPERS.matcher(what).find()
                && !INCIDENT.matcher(what).find()) {
            papers.add(new Paper(what, dueText, from, to, null));
        }
    }
}
