package org.anyue.portal.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.anyue.assignment.AssignmentQueries;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignSummary;
import org.anyue.campaign.DutyDetails;
import org.anyue.campaign.PlanText;
import org.anyue.campaign.SourceSpan;
import org.anyue.identity.AccountQueries;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.organization.Scope;
import org.anyue.organization.UnitQueries;
import org.springframework.stereotype.Component;

/** Asks every module what it knows of some words, each within what the person may see. */
@Component
class FindPages {

    private static final int SHOWN = 8;
    private static final int CAMPAIGNS = 6;
    private static final int AROUND = 24;
    private static final int LONGEST = 60;
    private static final Set<Role> SEE_PEOPLE =
            EnumSet.of(Role.OFFICE_LEAD, Role.OFFICE_CLERK, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN);

    private static final Set<Role> SEE_UNITS =
            EnumSet.complementOf(EnumSet.of(Role.SUPERVISOR, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN, Role.LINK_HOLDER));

    private final UnitQueries units;
    private final CampaignQueries campaigns;
    private final AssignmentQueries assignments;
    private final AccountQueries people;

    FindPages(UnitQueries units, CampaignQueries campaigns, AssignmentQueries assignments, AccountQueries people) {
        this.units = units;
        this.campaigns = campaigns;
        this.assignments = assignments;
        this.people = people;
    }

    FindPage page(Actor actor, String typed) {
        String q = typed.replace("\0", "").strip();
        if (q.isEmpty()) {
            return new FindPage(q, "可以找单位、任务、方案原文、报送内容和人员。", List.of());
        }
        if (q.codePointCount(0, q.length()) > LONGEST) {
            return new FindPage(q, "太长了，请用不超过 " + LONGEST + " 个字的词句。", List.of());
        }
        List<FindPage.Group> groups = new ArrayList<>();
        List<CampaignSummary> seen =
                campaigns.list(actor).stream().limit(CAMPAIGNS).toList();
        add(groups, "任务", "duties", duties(actor, seen, q), "");
        if (SEE_UNITS.contains(actor.role())) {
            add(groups, "单位", "unit", units(actor, q), "");
        }
        add(groups, "方案原文", "plan", sentences(seen, q), "");
        if (!actor.role().isAdministrator()) {
            add(groups, "报送内容", "list", submissions(actor, q), "");
        }
        if (SEE_PEOPLE.contains(actor.role())) {
            add(groups, "人员", "people", people(actor, q), "/desk/people");
        }
        return new FindPage(q, "", groups);
    }

    private static void add(
            List<FindPage.Group> groups, String label, String icon, List<FindPage.Hit> hits, String all) {
        if (!hits.isEmpty()) {
            groups.add(
                    new FindPage.Group(label, icon, hits.stream().limit(SHOWN).toList(), hits.size() > SHOWN, all));
        }
    }

    private List<FindPage.Hit> duties(Actor actor, List<CampaignSummary> seen, String q) {
        List<FindPage.Hit> hits = new ArrayList<>();
        for (CampaignSummary campaign : seen) {
            for (DutyDetails duty : campaigns.duties(actor, campaign.id())) {
                if (holds(duty.terms().what(), q)) {
                    hits.add(marked(
                            duty.number() + ". " + duty.terms().what(),
                            campaign.title(),
                            "",
                            "/desk/campaigns/" + campaign.id() + "/duties/" + duty.id()));
                }
            }
        }
        return hits;
    }

    private List<FindPage.Hit> units(Actor actor, String q) {
        return units.search(Scope.directory(actor), q, null, 1, SHOWN + 1).rows().stream()
                .map(unit -> FindPage.Hit.plain(unit.name(), unit.kind().label(), "/desk/units/" + unit.id()))
                .toList();
    }

    /** Sentences of the plans; a place in a text is counted in code points. */
    private List<FindPage.Hit> sentences(List<CampaignSummary> seen, String q) {
        List<FindPage.Hit> hits = new ArrayList<>();
        for (CampaignSummary campaign : seen) {
            if (!campaign.hasPlan()) {
                continue;
            }
            String text = campaigns.planText(campaign.id()).map(PlanText::text).orElse("");
            String lower = text.toLowerCase(Locale.ROOT);
            String wanted = q.toLowerCase(Locale.ROOT);
            for (int at = lower.indexOf(wanted); at >= 0 && hits.size() <= SHOWN; at = lower.indexOf(wanted, at + 1)) {
                int start = text.codePointCount(0, at);
                SourceSpan span = new SourceSpan(start, start + q.codePointCount(0, q.length()));
                hits.add(marked(
                        campaign.title(),
                        around(text, at, q.length()),
                        q,
                        "/desk/campaigns/" + campaign.id() + "/plan?at=" + span.start() + "-" + span.end() + "#"
                                + span.anchor()));
            }
        }
        return hits;
    }

    private List<FindPage.Hit> submissions(Actor actor, String q) {
        return assignments.submissions(actor, q, SHOWN + 1).stream()
                .map(hit -> {
                    int at = Math.max(0, hit.text().toLowerCase(Locale.ROOT).indexOf(q.toLowerCase(Locale.ROOT)));
                    return marked(
                            hit.bearer() + " · " + hit.duty(),
                            around(hit.text(), at, q.length()),
                            q,
                            "/desk/assignments/" + hit.assignment());
                })
                .toList();
    }

    private List<FindPage.Hit> people(Actor actor, String q) {
        return people.search(actor, q, 1, SHOWN + 1).rows().stream()
                .map(person -> FindPage.Hit.plain(
                        person.name(),
                        person.posts().stream()
                                .map(post -> post.role().label())
                                .distinct()
                                .reduce((a, b) -> a + "、" + b)
                                .orElse(""),
                        "/desk/people/" + person.id()))
                .toList();
    }

    private static boolean holds(String text, String q) {
        return text.toLowerCase(Locale.ROOT).contains(q.toLowerCase(Locale.ROOT));
    }

    /** A piece of the text, in one line. */
    private static String around(String text, int at, int length) {
        int from = Math.max(0, at - AROUND);
        int to = Math.min(text.length(), at + length + AROUND * 2);
        if (from > 0 && Character.isLowSurrogate(text.charAt(from))) {
            from--;
        }
        if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
            to++;
        }
        return (from > 0 ? "…" : "")
                + text.substring(from, to).replaceAll("\\s+", " ")
                + (to < text.length() ? "…" : "");
    }

    /** Splits the text at what was found, so that the page can mark it. */
    private static FindPage.Hit marked(String title, String text, String q, String href) {
        int at = q.isEmpty() ? -1 : text.toLowerCase(Locale.ROOT).indexOf(q.toLowerCase(Locale.ROOT));
        return at < 0
                ? FindPage.Hit.plain(title, text, href)
                : new FindPage.Hit(
                        title,
                        text.substring(0, at),
                        text.substring(at, at + q.length()),
                        text.substring(at + q.length()),
                        href);
    }
}
