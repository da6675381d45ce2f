package org.anyue.planimport.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.CompiledPlan.Lead;
import org.anyue.planimport.CompiledPlan.Organisation;
import org.anyue.planimport.structure.PlanDocument;
import org.anyue.planimport.structure.Section;
import org.anyue.planimport.structure.SectionRole;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;
import org.jspecify.annotations.Nullable;

/** Reads the leading group: its name, who leads it ({@link LeadReader}), its members and its office. */
public final class OrganisationReader {

    private static final String BODY = "(?:领导小组|工作小组|组织委员会|组委会|工作专班|专班|指挥部|筹备组|筹委会|工作组|推进组|委员会)";
    private static final Pattern NAME = Pattern.compile(
            "(?<![要应须宜各可])(?:成立|组建|设立|组成)(?:了)?(?:[由以][^。；;\n]{2,120}?(?:任|为|担任)[^，,。]{2,6}的)?((?!相应|专门|各自|以|由|若干|\\d+个)[^，,。；;\n（(]{2,40}?"
                    + BODY + ")(?!成员)");
    private static final Pattern CALLED = Pattern.compile(
            "([^，,。；;：:\n（(、 　\t]{4,40}?" + BODY + ")(?:(?:成员|组成人员|人员组成)?(?:名单)?(?:如下)?[：:]?[ 　]*(?=\n|$))");
    private static final Pattern OURS = Pattern.compile("活动|生产月|安全");

    private final PlanText text;
    private final Range zone;
    private final String value;

    private OrganisationReader(PlanText text, Range zone) {
        this.text = text;
        this.zone = zone;
        this.value = text.at(zone);
    }

    /** Null when the plan sets up no body of its own. */
    public static @Nullable Organisation read(PlanDocument document) {
        PlanText text = document.text();
        List<Section> sections = document.sections(SectionRole.ORGANISATION).toList();
        for (Section section : sections) {
            Organisation found = new OrganisationReader(
                            text, new Range(section.bodyStart(), section.range().to()))
                    .run(true);
            if (found != null) {
                return found;
            }
        }
        return new OrganisationReader(text, new Range(0, text.length())).run(sections.isEmpty());
    }

    /** @param here whether the text read is where the plan speaks about its organisation; elsewhere only a body for the activity counts */
    private @Nullable Organisation run(boolean here) {
        List<Lead> lead = new LeadReader(text, zone).lines();
        Matcher name = NAME.matcher(value);
        boolean found = name.find();
        while (found && !here && !OURS.matcher(name.group(1)).find()) {
            found = name.find();
        }
        if (!found) {
            name = CALLED.matcher(value);
            if (lead.isEmpty() || !name.find()) {
                return null;
            }
        }
        Range said = sentences(name);
        Range all = lead.isEmpty() ? said : zone;
        if (lead.isEmpty()) {
            lead = new LeadReader(text, all).read();
        }
        String words = text.at(all);
        Range range = text.trim(zone.from() + name.start(), Math.min(zone.to(), zone.from() + end(name)));
        return new Organisation(
                name.group(1), lead, new MemberReader(words).read(), new OfficeReader(words).read(), text.span(range));
    }

    /** In a section about the body all of it, elsewhere the paragraph that names it and what follows on people and office. */
    private Range sentences(Matcher name) {
        if (zone.from() > 0) {
            return zone;
        }
        int from = value.lastIndexOf('\n', name.start()) + 1;
        int sentence = value.lastIndexOf('。', name.start()) + 1;
        int to = value.indexOf('\n', name.end());
        to = to < 0 ? value.length() : to;
        int further = Math.min(value.length(), name.end() + 600);
        int office = new OfficeReader(value.substring(name.end(), further)).end();
        int end = office < 0 ? to : Math.max(to, name.end() + office);
        int line = value.indexOf('\n', end);
        return new Range(Math.max(from, sentence), line < 0 ? value.length() : line);
    }

    /** To the end of what is said about the office, else of the sentence that sets the body up. */
    private int end(Matcher name) {
        int end = value.indexOf('。', name.end());
        int office = new OfficeReader(value).end();
        if (office >= 0) {
            end = Math.max(end, value.indexOf('。', office));
        }
        return end < 0 ? name.end() : end + 1;
    }
}
