package org.anyue.planimport.read;

import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anyue.planimport.CompiledPlan.Submission;
import org.jspecify.annotations.Nullable;

/** To whom a paper with a day goes: as its own words say, else as those around it do, else as the paper before it went. */
final class PaperReceiver {

    private static final Pattern PLATFORM = Pattern.compile("(?:平台|系统|小程序|(?i:app))$");

    private PaperReceiver() {}

    /**
     * @param later named further on in the sentence; what comes again goes to whom its own clause names, the receiver of the
     *     summary behind it is none of its own
     * @param behind what the sentences behind say
     */
    static @Nullable String named(SubmissionPart part, @Nullable String later, String behind) {
        String named = Stream.<Supplier<@Nullable String>>of(
                        () -> Receiver.read(part.segment()),
                        () -> Receiver.read(part.words()),
                        () -> part.date().recurring() ? null : later,
                        () -> Receiver.read(part.atTheEnd()),
                        () -> Receiver.read(behind))
                .map(Supplier::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return named == null ? null : Handover.withoutPerson(named);
    }

    /**
     * @param last the paper told before, null when there is none
     * @param inOneActivity whether that belongs to the same activity, or neither of them to any
     */
    static @Nullable String of(
            SubmissionPart part, String what, @Nullable String own, @Nullable Submission last, boolean inOneActivity) {
        boolean address = own != null && own.indexOf('@') >= 0 && inOneActivity;
        String named = own == null && part.words().contains("一并") ? inFront(part, what) : own;
        if (last == null) {
            return named;
        }
        boolean together = named == null && (part.words().contains("一并") || part.inOneSentenceWith(last.span()));
        boolean goesThere =
                (address || together) && (office(last.to()) || together && platform(last.to()) && untold(part));
        return goesThere ? last.to() : named;
    }

    /** "方案应提前5天报工程管理部，报告于6月29日前一并上报": who gets what stands in front. */
    private static @Nullable String inFront(SubmissionPart part, String what) {
        String sentence = part.told().text();
        int at = sentence.indexOf(what);
        return at < 0 ? null : Receiver.read(sentence.substring(0, at));
    }

    /** Whether the words say nothing of a form of their own. */
    private static boolean untold(SubmissionPart part) {
        SubmissionForm own = SubmissionForm.of(part.words());
        return !own.paper() && !own.electronic();
    }

    /** "在协同平台提交动态，7月2日前提交总结": entered in the same place. */
    static boolean platform(@Nullable String receiver) {
        return receiver != null && PLATFORM.matcher(receiver).find();
    }

    /** A bare address belongs to the office that the paper before went to. */
    static boolean office(@Nullable String receiver) {
        return receiver != null && receiver.indexOf('@') < 0 && BearerList.isBearer(receiver);
    }
}
