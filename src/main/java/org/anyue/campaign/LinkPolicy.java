package org.anyue.campaign;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anyue.shared.Likeness;

/** Which own duty most likely carries out a duty of the parent, and which duty of the parent is done by issuing a plan. */
final class LinkPolicy {

    static final double LEAST = 0.5;

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{P}]+");
    private static final Pattern PLAN_WANTED =
            Pattern.compile("(报送|上报|报备|制定|制订|印发)[^。；]{0,30}方案|方案[^。；]{0,15}(报送|上报|报备)");

    private LinkPolicy() {}

    /** The most alike of the same kind, when it is alike enough. */
    static Optional<DutyDetails> proposal(DutyDetails above, Collection<DutyDetails> own) {
        String wanted = above.terms().what();
        return own.stream()
                .filter(duty -> duty.terms().kind() == above.terms().kind())
                .filter(duty -> likeness(wanted, duty.terms().what()) >= LEAST)
                .max(Comparator.comparingDouble((DutyDetails duty) ->
                                likeness(wanted, duty.terms().what()))
                        .thenComparing(DutyDetails::number, Comparator.reverseOrder()));
    }

    /** From 0 to 1; marks do not count. */
    static double likeness(String one, String other) {
        return letters(one).to(letters(other));
    }

    private static Likeness letters(String words) {
        return Likeness.of(SEPARATORS.matcher(words).replaceAll(""));
    }

    /** Whether the words ask a place to hand in a plan of its own. */
    static boolean asksForPlan(String what) {
        return PLAN_WANTED.matcher(what).find();
    }
}
