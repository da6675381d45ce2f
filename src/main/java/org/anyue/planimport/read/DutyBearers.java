package org.anyue.planimport.read;

import java.util.regex.Pattern;
import org.anyue.planimport.Selector;
import org.anyue.planimport.structure.PlanDocument;
import org.anyue.planimport.structure.Section;
import org.anyue.planimport.text.Range;
import org.jspecify.annotations.Nullable;

/** Remembers who was named before while the sentences of a plan are read in order: "各单位" and sentences without a subject need it. */
final class DutyBearers {

    private static final Pattern ANAPHOR = Pattern.compile("(?:各|各有关|各相关)单位(?:信息员|联络员)?");

    /** "…，由社工小赵负责": somebody is named who is no known bearer; the one before does not go on. */
    private static final Pattern SOMEBODY_ELSE =
            Pattern.compile("(?<![自理事])由(?![于此])[^，,。；;]{2,12}(?:负责(?!人)|承担|牵头|承办|主讲)(?=[，,。；;]|$)");

    /** "4、对应付差事的单位，扣…": who punishes is another one than who was told to work in the item before. */
    private static final Pattern PENALTY = Pattern.compile(
            "(?:[一二三四五六七八九]是|[0-9]{1,2}[.．、])?(?:凡)?对[^。；;]{2,30}的[^，,。；;]{0,10}[，,](?:将|要|一律)?(?:予以|给予|扣|罚|取消|通报|约谈|追究|严肃)");

    /** "如遇降雨天气，活动顺延", "参赛选手须为在岗驾驶员": how it is, and nobody's duty. */
    private static final Pattern NOBODY = Pattern.compile(
            "(?:遇有?|如遇)[^，,。；;]{2,12}[，,][^，,。；;]{0,6}(?:顺延|改期)|如?遇(?:大?雨|雷电|高温|雨天)[^，,。；;]{0,10}改[在到至]|(?:参赛)?(?:选手|人员)(?:须|应|必须)为|获得?第[一二三]名的(?:选手|个人)");

    private static final int LONGEST_PARAGRAPH = 600;

    private final PlanDocument document;
    private final SelectorReader selectors;
    private Bearers antecedent = Bearers.NONE;
    /** Whom they stand for: "各单位" those told before. */
    private Bearers antecedentScope = Bearers.NONE;
    /** The last bearers that are no single organisation: what "各单位" means. */
    private Bearers everybody = Bearers.NONE;

    private @Nullable Section antecedentSection;
    private @Nullable Section antecedentItem;
    private @Nullable ActivityDraft antecedentActivity;

    DutyBearers(PlanDocument document, SelectorReader selectors) {
        this.document = document;
        this.selectors = selectors;
    }

    /**
     * @param scoped whose scope it is: "各单位" means those named before, "巡查小队" acts for its body
     * @param further others the sentence names in later clauses; they belong to the activity, not to the duty
     */
    record Told(Bearers bearers, Bearers scoped, Bearers further) {}

    Told of(String words, Range core, SubjectReader.@Nullable Subject subject, @Nullable ActivityDraft activity) {
        Section section = titled(document.root().at(core.from()));
        Bearers closing = closingBracket(core, section);
        Bearers assigned = activity == null || !closing.isEmpty() ? closing : activity.assigned;
        BearerChoice.Choice choice = BearerChoice.of(words, subject, assigned);
        Bearers found = choice.bearers();
        if (found.isEmpty()) {
            boolean fits = !antecedent.isEmpty()
                    && antecedentFits(activity, section)
                    && !SOMEBODY_ELSE.matcher(words).find()
                    && !NOBODY.matcher(words).lookingAt()
                    && !(document.root().at(core.from()) != antecedentItem
                            && PENALTY.matcher(words).lookingAt());
            return fits
                    ? new Told(antecedent, antecedentScope, choice.further())
                    : new Told(found, found, choice.further());
        }
        Bearers before = assigned.isEmpty() ? antecedent : assigned;
        if (SelectorReader.dependent(found) && !before.isEmpty()) {
            return new Told(found, new Bearers(before.lead(), java.util.List.of()), choice.further());
        }
        boolean anaphor = found.lead().size() == 1
                && ANAPHOR.matcher(found.lead().getFirst()).matches();
        if (anaphor && activity == null && !everybody.isEmpty()) {
            antecedent = found;
            antecedentScope = selectors.everyUnit(everybody);
            antecedentSection = section;
            antecedentItem = document.root().at(core.from());
            antecedentActivity = null;
            return new Told(found, antecedentScope, choice.further());
        }
        if (!found.lead().stream().allMatch(bearer -> SelectorReader.of(bearer) == Selector.PUBLIC)) {
            remember(choice.goesOn(), section, activity);
            antecedentItem = document.root().at(core.from());
        }
        if (anaphor) {
            return new Told(found, selectors.everyUnit(found), choice.further());
        }
        return new Told(found, found, choice.further());
    }

    /** "● ……。（主责：飞行区管理部）": what stands in brackets at the end of the paragraph holds for the sentences before it. */
    private Bearers closingBracket(Range core, Section section) {
        String text = document.text().value();
        int newline = text.indexOf('\n', core.to());
        int end =
                Math.min(newline < 0 ? text.length() : newline, section.range().to());
        if (end - core.to() > LONGEST_PARAGRAPH || end <= core.to() || "）)】]".indexOf(text.charAt(end - 1)) < 0) {
            return Bearers.NONE;
        }
        return AssignedReader.read(text.substring(core.to(), end));
    }

    private void remember(Bearers found, Section section, @Nullable ActivityDraft activity) {
        if (found.lead().stream().anyMatch(b -> many(b, activity != null))) {
            everybody = found;
        }
        antecedent = found;
        antecedentScope = found;
        antecedentSection = section;
        antecedentActivity = activity;
    }

    /** Inside an activity only counties, townships and departments can be meant by a later "各单位". */
    private static boolean many(String bearer, boolean insideActivity) {
        Selector last = insideActivity ? Selector.EVERY_DEPARTMENT : Selector.SECTOR_ENTERPRISES;
        return SelectorReader.of(bearer).compareTo(last) <= 0;
    }

    /** Inside an activity the last bearer holds until the next titled item, elsewhere until the next section. */
    private boolean antecedentFits(@Nullable ActivityDraft activity, Section section) {
        return activity == antecedentActivity && (activity == null || section == antecedentSection);
    }

    private static Section titled(Section section) {
        Section parent = section.parent();
        return section.title().empty() && parent != null ? titled(parent) : section;
    }
}
