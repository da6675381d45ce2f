package org.anyue.planimport.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences about what the office of the plan makes itself: a report for those above it, a film for everybody to watch. Nobody hands that in. */
final class OwnPapers {

    /** What these have gathered goes upwards. */
    static final String WHO_SUMS_UP = "(?:办公室|安委办|安办|专班|组委会)";

    private static final Pattern OFFICE = Pattern.compile(
            "(?![^，,。；;]{0,12}(?:报|送|交(?!通)|[至给]))[^，,。；;：:各每请由将]{0,12}?(?:(?:领导小组|组委会|指挥部|安委会|专班|委员会|协调组)办公室|安委办|工作专班)(?:负责|统一|及时|要|将)*"
                    + "(?:汇总|梳理|收集|根据|综合|形成|对(?!各[^，,。；;]{1,12}报送))");
    private static final Pattern ASKS = Pattern.compile(
            "(?:各|每)[^，,。；;]{1,16}?(?:要|须|应|请|于|将|把)[^，,。；;]{0,16}(?:(?<!通)报|交|送)|请[^，,。；;]{2,16}(?:报|交|送)");

    /** "编制警示教育课件1套，6月6日前上传公司学习平台" */
    private static final Pattern TEACHING = Pattern.compile(
            "(?:编制|制作|编印|汇编|拍摄)[^，,。；;]{2,16}?(?:课件|片|视频|读本|手册)[^，,。；;]{0,6}[，,][^，,。；;]{0,14}(?:上传|发布|推送)[至到]?[^，,。；;]{0,10}(?:学习平台|学习系统|云课堂|网络学院|网站|官网)");

    private OwnPapers() {}

    static boolean told(String sentence) {
        Matcher office = OFFICE.matcher(sentence);
        return office.lookingAt()
                        && !ASKS.matcher(sentence)
                                .region(office.end(), sentence.length())
                                .find()
                || TEACHING.matcher(sentence).find();
    }
}
