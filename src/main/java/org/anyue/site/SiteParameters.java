package org.anyue.site;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.anyue.parameter.Parameter;
import org.anyue.parameter.ParameterKeeper;
import org.anyue.parameter.ParameterSource;
import org.anyue.parameter.ParameterType.Line;
import org.anyue.parameter.Parameters;
import org.springframework.stereotype.Component;

/** What stands at the foot of every public page and on the pages that the rules for government sites ask for. */
@Component
public class SiteParameters implements ParameterSource {

    private static final String GROUP = "公开页面";
    private static final Pattern ICP = Pattern.compile("\\p{IsHan}ICP[备证]\\d{5,12}号(-\\d{1,4})?");
    private static final Pattern POLICE = Pattern.compile("\\p{IsHan}公网安备\\s?\\d{10,20}号");

    static final Parameter SPONSOR = line(
            "site.sponsor",
            "主办单位",
            "公开页面页脚的主办单位全称。不填时用“（市名）安全生产委员会办公室”。",
            ParameterKeeper.OFFICE,
            Line.upTo(40, "江州市安全生产委员会办公室"));
    static final Parameter ICP_FILING = line(
            "site.icp",
            "网站备案号（ICP）",
            "工业和信息化部备案号，显示在公开页面页脚。只在政务内网使用、没有备案的不填。",
            ParameterKeeper.SYSTEM,
            new Line(40, ICP, "豫ICP备12345678号-1"));
    static final Parameter POLICE_FILING = line(
            "site.police",
            "公安备案号",
            "公安联网备案号，显示在公开页面页脚。",
            ParameterKeeper.SYSTEM,
            new Line(40, POLICE, "豫公网安备41080202000001号"));
    static final Parameter PHONE = line(
            "site.phone",
            "咨询投诉电话",
            "公开在“投诉与建议”和“个人信息保护说明”页面。",
            ParameterKeeper.OFFICE,
            new Line(30, Pattern.compile("[0-9+\\-() 转]{5,30}"), "0391-1234567"));
    static final Parameter MAIL = line(
            "site.mail",
            "咨询投诉邮箱",
            "公开在“投诉与建议”和“个人信息保护说明”页面。",
            ParameterKeeper.OFFICE,
            new Line(60, Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"), "awb@example.gov.cn"));
    static final Parameter ADDRESS = line(
            "site.address", "办公地址", "公开在“投诉与建议”页面。", ParameterKeeper.OFFICE, Line.upTo(80, "江州市人民路 1 号市应急管理局 302 室"));

    private static final List<Parameter> ALL = List.of(SPONSOR, ICP_FILING, POLICE_FILING, PHONE, MAIL, ADDRESS);

    private final Parameters parameters;

    SiteParameters(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * What was filled in; empty parts were not.
     *
     * @param filing both numbers in one line
     */
    public record Site(String sponsor, String filing, String phone, String mail, String address) {}

    @Override
    public List<Parameter> parameters() {
        return ALL;
    }

    public Site site() {
        Map<String, String> set = parameters.texts(ALL);
        String filing = (set.getOrDefault(ICP_FILING.code(), "") + " " + set.getOrDefault(POLICE_FILING.code(), ""));
        return new Site(
                set.getOrDefault(SPONSOR.code(), ""),
                filing.strip(),
                set.getOrDefault(PHONE.code(), ""),
                set.getOrDefault(MAIL.code(), ""),
                set.getOrDefault(ADDRESS.code(), ""));
    }

    /** After how many days what citizens wrote is gone. */
    public int complaintDays() {
        return parameters.whole(ComplaintRetention.DAYS);
    }

    private static Parameter line(String code, String label, String meaning, ParameterKeeper keeper, Line type) {
        return new Parameter(code, GROUP, label, meaning, keeper, type, "");
    }
}
