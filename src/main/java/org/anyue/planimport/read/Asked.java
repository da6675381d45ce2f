package org.anyue.planimport.read;

import java.util.regex.Pattern;
import org.anyue.planimport.CompiledPlan.DatePhrase;
import org.anyue.planimport.Selector;
import org.anyue.planimport.structure.Sentence;
import org.anyue.planimport.text.PlanText;

/** Whether a sentence outside of activities and requirements asks somebody for something. */
final class Asked {

    private static final Pattern CALL = Pattern.compile("^(?:请|各)");

    private final PlanText text;
    private final DateReader dates;

    Asked(PlanText text, DateReader dates) {
        this.text = text;
        this.dates = dates;
    }

    /** "请各县于5月26日前将联络员信息报办公室" in the notice around the plan. */
    boolean inNotice(Sentence sentence) {
        return CALL.matcher(sentence.text()).find()
                && HandedIn.VERB.matcher(sentence.text()).find()
                && SubjectReader.first(sentence.text()) != null
                && dates.read(text, sentence.range()).stream().anyMatch(DatePhrase::deadline);
    }

    /** "各单位按照方案抓好落实", "每周四前向办公室报送…" below a stage. */
    boolean belowStage(Sentence sentence) {
        SubjectReader.Subject subject = SubjectReader.first(sentence.text());
        boolean several = subject != null
                && subject.bearers().lead().stream()
                        .anyMatch(bearer -> SelectorReader.of(bearer).compareTo(Selector.NAMED) < 0);
        return several
                || HandedIn.VERB.matcher(sentence.text()).find()
                        && dates.read(text, sentence.range()).stream()
                                .anyMatch(date -> date.deadline() || date.recurring());
    }
}
