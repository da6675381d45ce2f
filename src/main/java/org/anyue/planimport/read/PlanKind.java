package org.anyue.planimport.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.structure.PlanDocument;

/**
 * Whose plan it is, read from its head; the same words mean others in the plan of an enterprise, a school or a county.
 *
 * @param system a plan of one line (住建系统): its enterprises are those of that line
 * @param county a county's plan reaches townships, not counties
 * @param township a township's or street's: "街道" and "镇" are itself
 * @param enterprise "各单位" are its own mines, plants and projects
 * @param institution a school or hospital: "各科室", "各班级" are its departments
 * @param inside addressed to departments and units only, to no place
 */
record PlanKind(
        boolean system, boolean county, boolean township, boolean enterprise, boolean institution, boolean inside) {

    private static final String THEN =
            "(?:文件\\s+(?:[^\\n]{1,8}[〔\\[【（(]20\\d{2}[〕\\]】）)][^\\n]{1,6}号\\s+)?|关于|印发|开展|[2２二][0０〇○零][0-9０-９〇○零一二三四五六七八九]{2}年度?|[0-9一二三四五六]{1,2}月份?|[“\"《\\s])*(?:安全|平安)生产月";
    private static final Pattern SYSTEM = Pattern.compile("系统(?:20\\d{2}年)?[“\"]?(?:安全|平安)生产月");
    private static final Pattern COUNTY = Pattern.compile("[县区旗]" + THEN);
    private static final Pattern TOWNSHIP = Pattern.compile("(?:街道|[镇乡])(?:办事处|党工委|党委|人民政府|政府)?" + THEN);
    private static final Pattern ENTERPRISE = Pattern.compile(
            "(?:公司|集团|煤业|矿业|[煤铁铜金]矿|[电钢化药船铝]厂|油田|企业|银行|农场|林场|购物中心|商业中心|商业广场|百货|商场|超市|物业(?:服务|管理)?(?:中心|处)?|酒店|项目(?:经理)?部|[标段])"
                    + THEN);
    private static final Pattern INSTITUTION = Pattern.compile(
            "(?<!全[省市州县区旗]|各级?|各类|辖区|中小|中小学|中小学、|学校|学校、)(?:学校|学院|大学|[中小]学|幼儿园|职教中心|医院|卫生院|保健院|疾控中心|血站|福利院|敬老院)" + THEN);

    private static final Pattern ADDRESSEES =
            Pattern.compile("^[ 　]*([^\\n。；;：:]{0,60}各[^\\n。；;：:]{2,120})[：:][ 　]*$", Pattern.MULTILINE);
    private static final Pattern PLACE =
            Pattern.compile("各[省市州县区旗盟镇乡村地街（(]|设区市|开发区|区县|县区|乡镇|街道|社区|村|嘎查|苏木|居委会|各级|人民政府");

    static PlanKind of(PlanDocument document) {
        String front = document.text()
                .at(0, Math.min(document.bodyStart(), document.text().length()));
        boolean enterprise = ENTERPRISE.matcher(front).find();
        return new PlanKind(
                SYSTEM.matcher(front).find(),
                COUNTY.matcher(front).find(),
                TOWNSHIP.matcher(front).find(),
                enterprise,
                !enterprise && INSTITUTION.matcher(front).find(),
                inside(front));
    }

    private static boolean inside(String front) {
        Matcher addressees = ADDRESSEES.matcher(front);
        return addressees.find() && !PLACE.matcher(addressees.group(1)).find();
    }

    /** Neither a place with others below it nor a department of one. */
    boolean ofItsOwn() {
        return enterprise || institution || inside;
    }

    /** Whether a row of {@code selectors.tsv} speaks about this kind of plan. */
    boolean is(String name) {
        return switch (name) {
            case "township" -> township;
            case "enterprise" -> enterprise;
            case "institution" -> institution;
            default -> false;
        };
    }
}
