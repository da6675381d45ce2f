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

    private static final String BODY = "(?:领导小组|工作小组|指挥组|组织委员会|组委会|工作专班|专班|指挥部|筹备组|筹委会|工作组|协调组|领导组|推进组|委员会|联席会议|小组)";
    private static final Pattern NAME = Pattern.compile(
            "(?:成立|组建|设立|组成|建立|设(?=“安全|活动))(?:了)?(?:[由以][^。；;\n]{2,200}?(?:任|为|担任|组成)[^，,。]{0,6}的)?((?!相应|专门|各自|本单位|本地|以|由|若干|\\d+个)[^，,。；;\n（(]{0,40}?"
                    + BODY + ")(?!成员|办公室)");
    private static final Pattern CALLED = Pattern.compile(
            "([^，,。；;：:\n（()）、 　\t]{0,40}?" + BODY + ")(?:(?:成员|组成人员|人员组成)?(?:名单)?(?:如下)?[：:]?[ 　]*(?=\n|$))");
    private static final Pattern SPOKEN =
            Pattern.compile("(?:^|[，,。；;、\\s])((?:安全生产月)?(?:活动)?" + BODY + ")(?=下设|办公室|负责|[ 　]*(?:\n|$))");
    /** "活动由学校安全工作领导小组负责": one that is there already. */
    private static final Pattern RUN_BY = Pattern.compile(
            "(?:活动|工作)(?:统一)?[由在]([^，,。；;：:\n（()）]{2,20}?" + BODY + ")(?:统一)?(?:负责|统筹|领导|牵头|组织(?!委)|指导)");
    /** "三、活动领导小组" above its leaders. */
    private static final Pattern HEADED = Pattern.compile("(?!成立|组建|设立)[^，,。；;、：:\\s]{0,10}" + BODY);

    private static final Pattern BARE = Pattern.compile(BODY);
    /** How far behind a bare name the full one may stand, in characters. */
    private static final int NEAR = 80;

    private static final Pattern OURS = Pattern.compile("活动|生产月|安全");
    /** What others are told to set up: "各单位成立…", "要加强领导，成立…". */
    private static final Pattern OTHERS = Pattern.compile(
            "(?:^|[，,；;])(?:[^，,；;]{0,8}(?:各|所属|下属|基层)[^，,；;]{0,20}|[^，,；;]*(?<!必|重|主|需|摘|概)(?:要(?![求点素领闻件务])|应(?!急|对|用|邀|约)|须).*)$");

    private final PlanText text;
    private final Range zone;
    private final String value;

    /** Of the section that speaks of nothing else. */
    private final String title;

    private OrganisationReader(PlanText text, Range zone, String title) {
        this.title = title;
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
                            text, new Range(section.bodyStart(), section.range().to()), text.at(section.title()))
                    .run(true);
            if (found != null) {
                return found;
            }
        }
        Organisation anywhere = new OrganisationReader(text, new Range(0, text.length()), "").run(sections.isEmpty());
        return anywhere != null || !sections.isEmpty() ? anywhere : listed(document);
    }

    /** A list of leader and members under a heading that does not speak of organisation: "【我们的小组】". */
    private static @Nullable Organisation listed(PlanDocument document) {
        PlanText text = document.text();
        for (Section section : document.root().walk().toList()) {
            boolean other = section.parent() == null
                    || section.within(SectionRole.ACTIVITIES)
                    || section.role() == SectionRole.ATTACHMENT
                    || section.role() == SectionRole.SCHEDULE;
            Range body = new Range(section.bodyStart(), section.range().to());
            if (!other
                    && !new LeadReader(text, body).lines().isEmpty()
                    && !new MemberReader(text.at(body)).read().isEmpty()) {
                return new OrganisationReader(text, body, "").nameless(body);
            }
        }
        return null;
    }

    /** @param here whether the text read is where the plan speaks about its organisation; elsewhere only a body for the activity counts */
    private @Nullable Organisation run(boolean here) {
        int office = OfficeReader.heading(value);
        Range people = office < 0 ? zone : new Range(zone.from(), zone.from() + office);
        List<Lead> lead = new LeadReader(text, people).lines();
        Matcher name = name(here);
        if (name == null) {
            return here && zone.from() > 0 ? nameless(people) : null;
        }
        Range said = sentences(name);
        if (lead.isEmpty()) {
            lead = new LeadReader(text, said.to() < people.to() ? said : new Range(said.from(), people.to())).read();
            return organisation(name, lead, said, said);
        }
        return organisation(name, lead, people, zone);
    }

    private Organisation organisation(Matcher name, List<Lead> lead, Range people, Range office) {
        int heading = OfficeReader.heading(text.at(people));
        String members = heading < 0 ? text.at(people) : text.at(people.from(), people.from() + heading);
        Range range = text.trim(zone.from() + name.start(), Math.min(zone.to(), zone.from() + end(name)));
        return new Organisation(
                name.group(1),
                lead,
                new MemberReader(members).read(),
                new OfficeReader(text.at(office)).read(),
                text.span(range));
    }

    /** The section names leaders without a name for what they lead. */
    private @Nullable Organisation nameless(Range people) {
        List<Lead> lead = new LeadReader(text, people).read();
        Matcher spoken = SPOKEN.matcher(value);
        Matcher run = RUN_BY.matcher(value);
        Matcher headed = HEADED.matcher(title);
        return lead.isEmpty()
                ? null
                : new Organisation(
                        run.find() ? run.group(1) : spoken.find() ? spoken.group(1) : headed.matches() ? title : null,
                        lead,
                        new MemberReader(text.at(people)).read(),
                        new OfficeReader(value).read(),
                        text.span(text.trim(zone.from(), zone.to())));
    }

    /** "（一）成立领导小组 … 成立某县“安全生产月”活动领导小组": the first that is more than its kind, else the first. */
    private @Nullable Matcher name(boolean here) {
        int first = -1;
        Matcher name = NAME.matcher(value);
        while (name.find()) {
            int sentence = Math.max(value.lastIndexOf('。', name.start()), value.lastIndexOf('\n', name.start())) + 1;
            boolean others =
                    OTHERS.matcher(value.substring(sentence, name.start())).find();
            if (others || !here && !OURS.matcher(name.group(1)).find()) {
                continue;
            }
            if (!BARE.matcher(name.group(1)).matches() && (first < 0 || name.start() - first <= NEAR)) {
                return name;
            }
            first = first < 0 ? name.start() : first;
        }
        if (first >= 0 && name.find(first)) {
            return name;
        }
        Matcher called = CALLED.matcher(value);
        return !new LeadReader(text, zone).lines().isEmpty() && called.find() ? called : null;
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
