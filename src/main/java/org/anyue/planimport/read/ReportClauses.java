package org.anyue.planimport.read;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anyue.planimport.text.Range;

/** The clauses of a sentence that pass a paper on or say how and when, apart from those that say what else is to be done. */
final class ReportClauses {

    private static final Pattern PASSES = Pattern.compile(
            "(?<=向[^，,]{2,14})(?:书面|如实)?报告|报送|上报|呈报|呈送|抄送|报备|备案|提交|递交|上交|送交|交回|发送|发[至到给]|寄[至到送]|传[至到]|上传|填报|录入|零报告|随(?:时|查)随?报|随时[^，,]{0,4}报$|反馈(?=[市县区镇局厅省校院集公])"
                    + "|反馈[至到给]|(?<![通海预板墙广登喜谎战])报(?![告道名警刊纸废考到销废])[^，,。；;]{2,}|(?<![成移转提])[交送](?=[^，,。；;流通往换叉谈底流]{2,14}(?:[办科部室处股局站组]|中心|微信|邮箱)(?:$|[^公]))|提供[^，,。；;]{0,12}(?:照片|图片|影像|线索|电子)"
                    + "|发[^，,。；;布放动展现生挥扬言]{1,14}(?:群|邮箱)");
    private static final Pattern WHEN =
            Pattern.compile("(?:前|后|内|底|日|天|期间|起|时|[0-9点]时?前?|每[周月旬日天][一二三四五六日]?|当天|当日|结束|实行.{0,3}[周日月旬]报|第一时间)$");
    private static final Pattern ABOUT_PAPERS = Pattern.compile(
            "^(?:由[^，,]{2,16}(?:汇总|收集|收齐|整理|审核|审定)|经|并?附|其中|加盖|纸质|电子|扫描|邮箱|联系|电话|传真|[0-9-]{7,}|只报|不报|首次|无|没有|没|逾期|迟报|缺报|未报|一式|每[家户单个份校站店][^签提组开]{0,6}[0-9一二两三]|不超过|不少于|[0-9]+[字张份]|图文并茂|注明|标题|内容|格式|文件名|邮件|供[^，,]{2,12}(?:推送|编发|刊发|使用|参考|学习)|报名后|[^，,]{2,8}(?:须|要|应|请|需)[^，,]{0,12}(?:签字|盖章|公章|刻录|光盘|原图|原件|审核|真实|准确))"
                    + "|(?:填写|填好|形成|编写|编制|撰写|汇总|整理|梳理|制定|拟定|明确|确定)[^，,]{0,24}(?:报告|表|小结|总结|材料|方案|计划|名单|联络员|联系人|心得|说明|情况)(?:[（(][^（）()]*[）)])?$");
    /** "每天排查本队作业地点": neither a time nor a body nor a paper, whatever it ends with. */
    private static final Pattern DEED =
            Pattern.compile("排查(?!表)|检查|整治|清理|组织|开展|举办|举行|设[立置]|进行|签订|签署|建立|登记造册|观看|宣传[^部科]");

    /** What is chosen for an activity is a part of it, not a report about it. */
    private static final Pattern CHOSEN = Pattern.compile(
            "推荐(?!表)|选送|选报|遴选|推选|征集|择优(?!在|推送|编发|报县|报市|上报)|采访点|新闻线索|采访线索|(?:上交|报送|提交)(?:各类)?(?:作品|手抄报|征文|短视频)|[0-9一二两三]篇心得|心得体会[0-9一二两三]");

    private static final int LONGEST_TIME = 40;

    private ReportClauses() {}

    /** "各单位推荐作品2件，6月20日前报…" */
    static boolean chooses(String sentence) {
        return CHOSEN.matcher(sentence).find();
    }

    /** What is left when they are taken away; empty where a sentence does nothing but report. */
    static String without(String sentence) {
        return SubmissionClause.parts(sentence, "（(《“", "）)》”", "，,；;。").stream()
                .map(part -> words(sentence, part))
                .filter(ReportClauses::deed)
                .collect(Collectors.joining("，"));
    }

    private static boolean deed(String clause) {
        if (clause.length() < 2
                || PASSES.matcher(clause).find()
                || ABOUT_PAPERS.matcher(clause).find()) {
            return false;
        }
        boolean when = clause.length() <= LONGEST_TIME && WHEN.matcher(clause).find();
        return DEED.matcher(clause).find() || !when && !BearerList.isBearer(clause) && !Handover.isPaper(clause);
    }

    private static String words(String sentence, Range part) {
        return sentence.substring(part.from(), part.to()).strip();
    }
}
