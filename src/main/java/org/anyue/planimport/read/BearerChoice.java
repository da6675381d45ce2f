package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.Selector;
import org.anyue.planimport.lexicon.WordPattern;

/**
 * Decides who carries a sentence. In order: the subject it starts with (invited people together with the next subject), an
 * "each unit" clause, whoever acts in a later clause, the assignment of the activity.
 */
final class BearerChoice {

    private static final Pattern EACH = Pattern.compile("^每[个家所](?!单位)");
    /** In "每家企业不少于10家" the enterprises are counted, in "每个乡镇组织1场" the townships act. */
    private static final WordPattern ACTS =
            WordPattern.of("(?:要|应|须)?(?:至少|不少于)?(?:制定|打通|完成|(?!宣讲|推荐|选派|选送|派出|抽调)(?:{quotaverbs}))");

    private static final Pattern LEADS = Pattern.compile("牵头(?:.{0,4}|[、，,][^，,。；;]{2,40}?(?:配合|协办|协助|参加|参与).{0,4})$");

    /** "甲局牵头，乙院承办": the second one carries it too. */
    private static final Pattern CARRIES = Pattern.compile("^(?:负责)?(?:具体)?(?:承办|落实|实施|组织实施)(?=[，,。；;]|$)");

    private static final Pattern TOGETHER_LATER = Pattern.compile(
            "[，,](?:要|应|并)?(?:会同|联合)([^，,。；;]{2,40}?)(?=举办|开展|组织(?!部)|召开|举行|对(?!外)|进行|实施|制作|拍摄|开设|推出|发布)");

    private static final Pattern MANY = Pattern.compile("^(?:各(?!牵头|责任)|每[个家所]|辖区|所有|[省市县区镇][直属]各)|(?<=.)各");

    private BearerChoice() {}

    /**
     * @param further whom later clauses name besides
     * @param goesOn whom a later sentence without a subject goes on with
     */
    record Choice(Bearers bearers, Bearers further, Bearers goesOn) {

        Choice(Bearers bearers, Bearers further) {
            this(bearers, further, bearers);
        }
    }

    static Choice of(
            String sentence, SubjectReader.@org.jspecify.annotations.Nullable Subject subject, Bearers assigned) {
        boolean guests = subject != null
                && (!assigned.isEmpty() && LaterPart.speaks(sentence, subject)
                        || LaterPart.fillsTheHall(sentence, subject));
        if (guests) {
            return new Choice(assigned, Bearers.NONE);
        }
        if (subject != null) {
            return subject.invited()
                    ? new Choice(withNext(sentence, subject), Bearers.NONE)
                    : withLater(sentence, subject);
        }
        List<SubjectReader.Subject> later = SubjectReader.later(sentence, 0).stream()
                .filter(candidate -> !LaterPart.measured(sentence, candidate)
                        && !LaterPart.comesAsGuest(sentence, candidate)
                        && !LaterPart.free(sentence, candidate))
                .toList();
        for (SubjectReader.Subject candidate : later) {
            if (each(sentence, candidate)) {
                return assigned.isEmpty() && candidate != later.getFirst()
                        ? withLater(sentence, later.getFirst())
                        : new Choice(candidate.bearers(), Bearers.NONE);
            }
        }
        for (SubjectReader.Subject candidate : later) {
            if (!assigned.isEmpty() && LaterPart.of(sentence, candidate, assigned) == LaterPart.SHARES) {
                return withLater(sentence, candidate);
            }
        }
        if (!assigned.isEmpty()) {
            return new Choice(assigned, beside(sentence, later, assigned));
        }
        return later.isEmpty() ? new Choice(Bearers.NONE, Bearers.NONE) : withLater(sentence, later.getFirst());
    }

    /** Others who act in a later clause share the duty ("…，各二级学院悬挂标语"), unless the first one only leads. */
    private static Choice withLater(String sentence, SubjectReader.Subject subject) {
        Bearers bearers = subject.bearers();
        Bearers shared = Bearers.NONE;
        Bearers beside = Bearers.NONE;
        boolean leads = LEADS.matcher(sentence.substring(0, Math.min(sentence.length(), subject.end() + 4)))
                .find();
        for (SubjectReader.Subject next : SubjectReader.later(sentence, subject.end())) {
            LaterPart part = LaterPart.of(sentence, next, bearers);
            boolean carries = CARRIES.matcher(sentence)
                    .region(next.end(), sentence.length())
                    .lookingAt();
            if (leads && carries && part == LaterPart.SHARES) {
                bearers = bearers.plus(fresh(next.bearers(), bearers));
                continue;
            }
            switch (part) {
                case SHARES -> shared = shared.plus(fresh(next.bearers(), bearers));
                case SUPPORTS ->
                    shared = shared.plus(new Bearers(
                            List.of(), fresh(next.bearers(), bearers).all()));
                case BESIDE -> beside = beside.plus(fresh(next.bearers(), bearers));
                case NONE -> {}
            }
        }
        shared = shared.plus(new Bearers(
                List.of(),
                fresh(
                                new Bearers(joined(sentence, subject.end()), List.of()),
                                bearers.plus(shared).plus(beside))
                        .lead()));
        if (!leads) {
            return new Choice(bearers.plus(shared), beside);
        }
        Bearers leading = bearers.plus(new Bearers(List.of(), shared.support()));
        Bearers all =
                new Bearers(shared.lead().stream().filter(BearerChoice::many).toList(), List.of());
        Bearers others =
                new Bearers(shared.lead().stream().filter(item -> !many(item)).toList(), List.of());
        return new Choice(leading.plus(all), others.plus(beside), leading);
    }

    /** "市委宣传部牵头…，各县（区）同步组织": all of a sort do their part of it, a single body is only named besides. */
    private static boolean many(String bearer) {
        return MANY.matcher(bearer).find() && SelectorReader.of(bearer).compareTo(Selector.NAMED) < 0;
    }

    /** "甲局在广场设主会场，联合乙局举办…": who is told in a later clause to do it together. */
    private static List<String> joined(String sentence, int from) {
        Matcher together = TOGETHER_LATER.matcher(sentence).region(from, sentence.length());
        return together.find() ? BearerList.parse(together.group(1)) : List.of();
    }

    /** Those who are not yet among the bearers. */
    private static Bearers fresh(Bearers next, Bearers bearers) {
        return new Bearers(without(next.lead(), bearers), without(next.support(), bearers));
    }

    private static List<String> without(List<String> some, Bearers bearers) {
        return some.stream().filter(item -> !bearers.all().contains(item)).toList();
    }

    private static Bearers beside(String sentence, List<SubjectReader.Subject> later, Bearers assigned) {
        Bearers beside = Bearers.NONE;
        for (SubjectReader.Subject next : later) {
            if (LaterPart.of(sentence, next, assigned) != LaterPart.NONE) {
                beside = beside.plus(fresh(next.bearers(), assigned));
            }
        }
        return beside;
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
