package org.anyue.planimport.review;

import java.util.ArrayList;
import java.util.List;
import org.anyue.campaign.SourceSpan;
import org.anyue.planimport.structure.PlanDocument;
import org.anyue.planimport.structure.Section;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;

/** The headings of a plan, as the compiler's own structure sees them. Numbered running text is no heading. */
final class HeadingReader {

    private static final int LONGEST = 60;

    private HeadingReader() {}

    /** @param text normalised text of the plan */
    static List<Heading> read(String text) {
        PlanText plan = new PlanText(text);
        List<Heading> headings = new ArrayList<>();
        walk(PlanDocument.of(plan).root(), 0, plan, headings);
        return List.copyOf(headings);
    }

    private static void walk(Section section, int level, PlanText plan, List<Heading> headings) {
        Range title = section.title();
        boolean named = section.parent() != null && !title.empty() && title.to() - title.from() <= LONGEST;
        if (named) {
            Range whole = section.range();
            int from = Math.min(whole.from(), title.from());
            int to = Math.max(
                    title.to(), plan.trim(from, Math.max(from, whole.to())).to());
            headings.add(new Heading(headings.size() + 1, level, span(plan, from, title.to()), span(plan, from, to)));
        }
        section.children().forEach(child -> walk(child, level + 1, plan, headings));
    }

    private static SourceSpan span(PlanText plan, int from, int to) {
        return new SourceSpan(plan.span(from, to).start(), plan.span(from, to).end());
    }
}
