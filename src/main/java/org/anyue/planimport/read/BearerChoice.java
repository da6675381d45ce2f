package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.anyue.planimport.Selector;

/**
 * Decides who carries a sentence. In order: the subject it starts with (invited people together with the next subject), an
 * "each unit" clause, the assignment of the activity, the subject of a later clause.
 */
final class BearerChoice {

    private static final Pattern EACH = Pattern.compile("^每[个家所](?!单位)");
    /** In "每家企业不少于10家" the enterprises are counted, in "每个乡镇组织1场" the townships act. */
    private static final Pattern ACTS =
            Pattern.compile("(?:要|应|须)?(?:至少|不少于)?(?:组织|开展|举办|安排|设置|设立|建立|制定|参加|打通|报送|举行|召开|完成)");

    private static final Pattern UNITS = Pattern.compile(
            "[^每]{0,8}各(?!参|组|类|位|级|项).{0,14}(?:单位|部门|学院|科室|县|区|镇|乡|村|社区|企业|学校|院校|公司|项目部|车间|班组|病区|支部|站所|[）)])");
    private static final Pattern OFFICES = Pattern.compile("(?!每).*(?:局|委|[^干]部|处|科|办|办公室|[大支总]队|所|妇联|总工会|集团)");

    private BearerChoice() {}

    /** @param further whom later clauses name besides */
    record Choice(Bearers bearers, Bearers further) {}

    static Choice of(
            String sentence, SubjectReader.@org.jspecify.annotations.Nullable Subject subject, Bearers assigned) {
        if (subject != null) {
            return subject.invited()
                    ? new Choice(withNext(sentence, subject), Bearers.NONE)
                    : withFurther(sentence, subject);
        }
        List<SubjectReader.Subject> later = SubjectReader.later(sentence, 0);
        for (SubjectReader.Subject candidate : later) {
            if (each(sentence, candidate)) {
                return new Choice(candidate.bearers(), Bearers.NONE);
            }
        }
        if (!assigned.isEmpty()) {
            return new Choice(assigned, Bearers.NONE);
        }
        return later.isEmpty() ? new Choice(Bearers.NONE, Bearers.NONE) : withFurther(sentence, later.getFirst());
    }

    /** Others who act in a later clause share the duty ("…，各二级学院悬挂标语"), unless the first one only leads. */
    private static Choice withFurther(String sentence, SubjectReader.Subject subject) {
        Bearers bearers = subject.bearers();
        Bearers further = Bearers.NONE;
        for (SubjectReader.Subject next : SubjectReader.later(sentence, subject.end())) {
            boolean acts = !next.invited() && next.bearers().lead().stream().allMatch(BearerChoice::actsHimself);
            boolean again =
                    next.bearers().lead().stream().anyMatch(b -> bearers.all().contains(b));
            further = acts && !again ? further.plus(next.bearers()) : further;
        }
        return sentence.startsWith("牵头", subject.end())
                ? new Choice(bearers, further)
                : new Choice(new Bearers(bearers.plus(further).lead(), bearers.support()), Bearers.NONE);
    }

    /** Units act; people, each-one clauses and those who only take part are told beside the duty. */
    private static boolean actsHimself(String bearer) {
        return UNITS.matcher(bearer).matches() || OFFICES.matcher(bearer).matches();
    }

    private static boolean each(String sentence, SubjectReader.Subject candidate) {
        String first = candidate.bearers().lead().getFirst();
        Selector selector = SelectorReader.of(first);
        return EACH.matcher(first).find()
                && (selector == Selector.EVERY_COUNTY
                        || selector == Selector.EVERY_TOWNSHIP
                        || selector == Selector.EVERY_DEPARTMENT)
                && ACTS.matcher(sentence)
                        .region(candidate.end(), sentence.length())
                        .lookingAt();
    }

    private static Bearers withNext(String sentence, SubjectReader.Subject invited) {
        List<String> lead = new ArrayList<>(invited.bearers().lead());
        SubjectReader.later(sentence, invited.end()).stream()
                .findFirst()
                .ifPresent(next -> lead.addAll(next.bearers().lead()));
        return new Bearers(lead, invited.bearers().support());
    }
}
