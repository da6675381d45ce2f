package org.anyue.planimport.read;

import java.util.regex.Pattern;
import org.anyue.planimport.CompiledPlan.Contact;
import org.anyue.planimport.structure.Sentence;
import org.anyue.planimport.text.PlanText;
import org.jspecify.annotations.Nullable;

/** Whom to ask about a paper. */
final class Contacts {

    /** "市总工会", "区消防救援大队", "所在街道": neither the office nor a part of the house that issues the plan. */
    private static final Pattern ANOTHER_BODY = Pattern.compile(
            "^所在|^(?!.*(?:安委|办公室|领导小组|专班))[\\u4e00-\\u9fff]{0,4}?[省市县区州盟旗镇乡].*(?:局|委|[支大总]队|会|中心|公司|政府|台|院|馆|社|宣传部|组织部)$|卫生健康委|日报社");

    private static final int ONE_CONTACT = 40;
    private static final int REACH = 1_200;

    private final PlanText text;
    private final @Nullable Contact general;

    Contacts(PlanText text) {
        this.text = text;
        this.general = ContactReader.read(text.value());
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
        Contact beside = withinActivity ? ContactReader.read(sentence.text()) : null;
        boolean elsewhere = withinActivity
                && receiver != null
                && ANOTHER_BODY.matcher(receiver).find();
        return elsewhere || beside != null ? beside : of(receiver, from(sentence));
    }

    /** The contact told from here on; where there is none, the first one of the plan. */
    private @Nullable Contact from(Sentence sentence) {
        String value = text.value();
        int start = sentence.range().from();
        Contact next = ContactReader.read(value.substring(start, Math.min(value.length(), start + REACH)));
        return next == null || general == null || next.person() == null && general.person() != null ? general : next;
    }
}
