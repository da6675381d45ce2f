package org.anyue.planimport.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.CompiledPlan.Contact;
import org.anyue.planimport.structure.PlanDocument;
import org.anyue.planimport.structure.SectionRole;
import org.anyue.planimport.structure.Sentence;
import org.anyue.planimport.text.PlanText;
import org.jspecify.annotations.Nullable;

/** Whom to ask about a paper. */
final class Contacts {

    /** "市总工会", "区消防救援大队", "所在街道": neither the office nor a part of the house that issues the plan. */
    private static final Pattern ANOTHER_BODY = Pattern.compile(
            "^(?:各|所在|属地|当地)|^(?!.*(?:应急办|安委办|办公室)).*主管部门$|讲师团$|^[\\u4e00-\\u9fff]{0,3}[省市县区州旗](?:委(?:宣传部|党校|组织部)|消防救援[支大]队|总工会|妇联|科协)[\\u4e00-\\u9fff]{0,8}$|^(?!.*(?:安委|办公室|领导小组|专班))[\\u4e00-\\u9fff]{0,4}?[省市县区州盟旗镇乡].*(?:局|委|[支大总]队|会|中心|公司|政府|台|院|馆|社|宣传部|组织部)$|卫生健康委|日报社");

    /** "各民营医院的总结报送属地卫生健康部门": that one has contacts of its own, wherever it is told. */
    private static final Pattern OF_THE_PLACE = Pattern.compile("(?:属地|所在|当地)(?!.*[局委办]和).*");

    private static final Pattern PHONE = Pattern.compile("[（(]((?:[0-9]{3,4}[-—])?[0-9]{7,8}|1[3-9][0-9]{9})[）)]");
    private static final int ONE_CONTACT = 40;
    private static final int REACH = 1_200;

    /** "报市总工会（联系人：甲，电话：…）": told of that paper and of none other. */
    private static final Pattern BESIDE = Pattern.compile(
            "[（(][^（）()\\n]{0,30}(?:联系人|收件人)[^（）()\\n]{2,60}[）)]|(?<=[，,；;])联系人[^（）()。；;\\n]{2,50}|[交报送发][至到给]?[^，,。；;\\n]{2,18}[，,](?:联系)?电话[：: ]?[0-9—-]{8,14}");

    private final PlanText text;
    /** The text without what is told beside a paper of an activity, everything at its place. */
    private final String apart;

    private final @Nullable Contact general;

    Contacts(PlanDocument document) {
        this.text = document.text();
        StringBuilder plain = new StringBuilder(text.value());
        for (Sentence sentence : document.sentences()) {
            if (sentence.role() == SectionRole.ACTIVITIES) {
                blank(plain, sentence);
            }
        }
        this.apart = plain.toString();
        Contact told = ContactReader.read(apart);
        this.general =
                told == null || told.person() == null && told.phone() == null ? ContactReader.read(text.value()) : told;
    }

    private static void blank(StringBuilder plain, Sentence sentence) {
        Matcher beside = BESIDE.matcher(sentence.text());
        while (beside.find()) {
            int from = sentence.range().from() + beside.start();
            plain.replace(
                    from,
                    from + beside.group().length(),
                    " ".repeat(beside.group().length()));
        }
    }

    /** The one of the plan, unless the receiver has one. */
    @Nullable
    Contact of(@Nullable String receiver) {
        return of(receiver, general);
    }

    /** "安全处联系人：甲；党办联系人：乙": who answers for the receiver. */
    @Nullable
    Contact of(@Nullable String receiver, @Nullable Contact otherwise) {
        if (receiver == null || otherwise == null) {
            return otherwise;
        }
        int named = text.value().indexOf(receiver + "联系人");
        int end = Math.min(text.length(), named + receiver.length() + ONE_CONTACT);
        Contact own = named < 0 ? null : ContactReader.read(text.at(named, end));
        return own == null || own.person() == null ? otherwise : own;
    }

    /** What an activity hands to another body is not asked about at the office, unless somebody is named beside it. */
    @Nullable
    Contact of(@Nullable String receiver, Sentence sentence, boolean withinActivity) {
        Contact bracket = receiver == null ? null : phoneBehind(sentence.text(), receiver);
        if (bracket != null) {
            return bracket;
        }
        Contact beside = withinActivity ? ContactReader.read(sentence.text()) : null;
        boolean elsewhere = receiver != null
                && (withinActivity && ANOTHER_BODY.matcher(receiver).find()
                        || OF_THE_PLACE.matcher(receiver).matches());
        return elsewhere || beside != null ? beside : of(receiver, from(sentence));
    }

    /** "报局办公室（0000-4410762）": a number and nobody's name. */
    private static @Nullable Contact phoneBehind(String words, String receiver) {
        int at = words.indexOf(receiver);
        Matcher phone = at < 0 ? null : PHONE.matcher(words).region(at + receiver.length(), words.length());
        return phone != null && phone.lookingAt() ? new Contact(null, phone.group(1), null) : null;
    }

    /** The contact told from here on; where there is none, the first one of the plan. */
    private @Nullable Contact from(Sentence sentence) {
        Contact own = ContactReader.read(sentence.text());
        if (own != null && own.person() != null) {
            return own;
        }
        int start = sentence.range().from();
        Contact next = ContactReader.read(apart.substring(start, Math.min(apart.length(), start + REACH)));
        return next == null || general == null || next.person() == null && general.person() != null ? general : next;
    }
}
