package org.anyue.planimport.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.CompiledPlan.Contact;
import org.jspecify.annotations.Nullable;

/** Reads contact person, telephone and e-mail. */
public final class ContactReader {

    private static final String UNIT =
            "(?:[\\u4e00-\\u9fff]{2,16}(?:局|办|科|处|委|部|室|股|站|所|中心|办公室|公司)(?!公室)(?:[（(][^（）()]{2,24}[）)])?[ 　：:]*)?";
    private static final Pattern PERSON = Pattern.compile(
            "(?:联\\s*系\\s*人|联络员|联络人|收件人|(?<=^|[\\n。；;，,（(])(?:业务|材料|工作|报送)联系)(?:员)?(?:(?:及|和|、)?(?:联系)?(?:电话|方式|手机))?[：:为]\\s*"
                    + UNIT
                    + "(?!联系|电话|手机|传真)([\\u4e00-\\u9fff][ 　]{1,3}[\\u4e00-\\u9fff](?=[ 　]{2}|[，,、；;。\\n])|[\\u4e00-\\u9fff][ 　]{2}[\\u4e00-\\u9fff](?=[ 　]+[\\u4e00-\\u9fff])|[\\u4e00-\\u9fff·]{2,4}?(?:(?:[、和及]|[，,](?=[\\u4e00-\\u9fff]{2,3}(?:[、。；;\\n]|$)))[ 　]*(?!联系|电话|手机|传真|邮箱|地址)(?:[\\u4e00-\\u9fff][ 　]{1,3}[\\u4e00-\\u9fff](?=[，,、；;。\\n]|$)|[\\u4e00-\\u9fff·]{2,4}?))*(?:[ 　]{1,2}(?!联系|电话|手机|传真|邮箱|地址)(?:[\\u4e00-\\u9fff][ 　]{1,2}[\\u4e00-\\u9fff]|[\\u4e00-\\u9fff·]{2,3})(?=[，,；;。\\n]|$))?)(?=[，,、；;。\\s　）)（(\\d]|联系|电话|手机|同志|$)");
    /** "联系人燕小北、符冬。", "交给平安法治办公室储老师": no colon in front. */
    private static final Pattern BARE_PERSON = Pattern.compile(
            "[。；;，,（(\\s](?:联系人|联络员)(?!名单|信息|电话|姓名|方式|手机|报|[和及由要应须将请为的负等、一员])([\\u4e00-\\u9fff·]{2,3}(?:、(?!电话|手机|联系|邮箱|传真)[\\u4e00-\\u9fff·]{2,3})*)(?=[，,；;。]?(?:$|\\n|[）)]|[、，,；;]?[ ]*(?:联系)?(?:电话|手机|1[3-9]\\d{9}|\\d{3,4}[-—]?\\d{7})))"
                    + "|(?:[交报送发]给?|联系)[^，,。；;]{2,14}(?:办公室|[办科室部处股站])([\\u4e00-\\u9fff]{1,3}(?:老师|同志))(?=[，,。；;（(])");

    /** "报镇应急管理办谭小河处，电话…" */
    private static final Pattern AT_DESK = Pattern.compile(
            "(?:[交报送发][至到给]?)[^，,。；;]{2,16}?(?:办公室|[办科室部处股站])(?!公室|事处)([\\u4e00-\\u9fff]{2,3})处?[，,（(](?:联系)?电话[：: ]?(?=[0-9]{3,4}[-—]?[0-9]{7,8}(?![0-9*])|1[3-9][0-9]{9})");

    /** "庾清和　鲍一苇": two people, where "解　语" is one. */
    private static final Pattern SIDE_BY_SIDE = Pattern.compile(
            "[\\u4e00-\\u9fff·]{2,4}(?:[ 　]+(?:[\\u4e00-\\u9fff·]{2,4}|[\\u4e00-\\u9fff][ 　]+[\\u4e00-\\u9fff]))+");

    private static final Pattern PHONE = Pattern.compile(
            "(?:电\\s*话|手\\s*机|联系方式|联\\s*系\\s*人|分机)[^\\d。\n]{0,14}?((?:[（(]\\d{3,4}[）)][ ]?|\\d{3,4}[-—－ ])?\\d{7,8}(?!\\d)(?:[-—－转]\\d{2,5}(?!\\d))?|1[3-9]\\d{9}(?!\\d))");
    private static final Pattern MAIL =
            Pattern.compile("(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]++@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");

    private ContactReader() {}

    /** Null when the text names none. */
    public static @Nullable Contact read(String text) {
        String person = group(PERSON, text, 1);
        if (person == null) {
            person = barePerson(text);
        }
        person = person == null || SIDE_BY_SIDE.matcher(person).matches() ? person : person.replaceAll("[ 　]", "");
        String phone = group(PHONE, text, 1);
        String mail = group(MAIL, text, 0);
        return person == null && phone == null && mail == null ? null : new Contact(person, phone, mail);
    }

    private static @Nullable String barePerson(String text) {
        Matcher matcher = BARE_PERSON.matcher(text);
        if (!matcher.find()) {
            String desk = group(AT_DESK, text, 1);
            return desk != null && People.name(desk) ? desk : null;
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }

    private static @Nullable String group(Pattern pattern, String text, int group) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(group) : null;
    }
}
