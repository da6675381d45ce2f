package org.anyue.demo;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.anyue.campaign.Asks;
import org.anyue.campaign.DutyScope;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.DutyTermsBuilder;
import org.anyue.campaign.ReviewRule;
import org.anyue.campaign.Selector;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Completes the terms of a proposed duty as an office would: on-time day, figures, whom it falls on. */
@Component
@Profile("demo")
class DutyTermsByRule {

    private final UnitQueries units;

    DutyTermsByRule(UnitQueries units) {
        this.units = units;
    }

    DutyTerms of(Actor clerk, DutyTerms proposed, DutyRule rule) {
        return copy(proposed)
                .scope(rule.bearers().equals("-") ? proposed.scope() : scope(clerk, rule.bearers()))
                .due(rule.due() == null ? proposed.dueOn() : rule.due())
                .dueText(rule.due() == null ? proposed.dueText() : "")
                .asks(asks(proposed.asks(), rule))
                .review(rule.verdict() == DutyRule.Verdict.CLIMB ? ReviewRule.EACH_LEVEL : ReviewRule.DIRECT)
                .build();
    }

    private static Asks asks(Asks proposed, DutyRule rule) {
        return switch (rule.verdict()) {
            case REPORT -> new Asks(proposed.figures(), false, 0, true, true);
            case SUMMARY -> proposed;
            default -> new Asks(rule.figures(), true, 0, false, false);
        };
    }

    private static DutyTermsBuilder copy(DutyTerms terms) {
        return DutyTerms.of(terms.item(), terms.what(), terms.kind())
                .lead(terms.lead())
                .support(terms.support())
                .quota(terms.quota())
                .window(terms.windowStart(), terms.windowEnd())
                .lock(terms.lockOn())
                .evidence(terms.evidence())
                .consequence(terms.consequence())
                .openPoint(terms.openPoint())
                .span(terms.span());
    }

    /** Whom the words mean, for whoever asks. */
    DutyScope scope(Actor clerk, String words) {
        if (words.startsWith("named:")) {
            return DutyScope.named(Arrays.stream(after(words).split(","))
                    .map(name -> named(clerk, name))
                    .collect(Collectors.toSet()));
        }
        if (words.startsWith("sectors:")) {
            return new DutyScope(
                    Set.of(Selector.SECTOR_ENTERPRISES), Set.of(after(words).split(",")), Set.of());
        }
        if (words.equals("teams")) {
            return DutyScope.named(units.inside(clerk.place().id(), UnitKind.TEAM).stream()
                    .map(unit -> unit.id())
                    .collect(Collectors.toSet()));
        }
        return DutyScope.of(Arrays.stream(words.split("\\+"))
                .map(word -> switch (word) {
                    case "counties" -> Selector.EVERY_COUNTY;
                    case "townships" -> Selector.EVERY_TOWNSHIP;
                    case "departments" -> Selector.EVERY_DEPARTMENT;
                    case "enterprises" -> Selector.EVERY_ENTERPRISE;
                    case "office" -> Selector.OFFICE;
                    default -> throw new IllegalArgumentException(word);
                })
                .toArray(Selector[]::new));
    }

    private UnitId named(Actor clerk, String name) {
        return units.named(clerk.place().id(), name)
                .orElseThrow(() -> new IllegalStateException("no unit " + name))
                .id();
    }

    private static String after(String words) {
        return words.substring(words.indexOf(':') + 1);
    }
}
