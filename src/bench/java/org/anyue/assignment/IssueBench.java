package org.anyue.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.anyue.campaign.DutyTermsBuilder;
import org.anyue.campaign.Selector;
import org.anyue.organization.UnitKind;
import org.anyue.shared.Ids;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Issues 60 duties to 2,000 enterprises on an embedded server and counts them; prints one JSON line. */
final class IssueBench {

    private static final int UNITS = 2000;
    private static final int DUTIES = 60;

    private IssueBench() {}

    public static void main(String[] arguments) {
        String line;
        try (var context = new AnnotationConfigApplicationContext(AssignmentWorld.class)) {
            AssignmentFixtures fixtures = context.getBean(AssignmentFixtures.class);
            for (int i = 3; i < UNITS; i++) {
                var unit = fixtures.unit(fixtures.township.place(), UnitKind.ENTERPRISE, "企业" + Ids.randomText(8));
                fixtures.sector(unit, i % 2 == 0 ? "transport" : "mines", "OPERATES");
            }
            fixtures.issue(terms -> terms.scope(Selector.EVERY_COUNTY));
            List<UnaryOperator<DutyTermsBuilder>> duties = new ArrayList<>();
            for (int i = 0; i < DUTIES; i++) {
                duties.add(terms -> terms.scope(Selector.EVERY_ENTERPRISE));
            }
            long start = System.nanoTime();
            var issued = fixtures.issueAll(duties);
            double issue = seconds(start);
            FigureQueries figures = context.getBean(FigureQueries.class);
            FigureFilter all = FigureFilter.of(issued.campaign(), fixtures.city.id());
            start = System.nanoTime();
            long expected = figures.total(fixtures.cityLead, all).expected();
            figures.children(fixtures.cityLead, all);
            figures.byDuty(fixtures.cityLead, all);
            double count = seconds(start);
            line = String.format(
                    Locale.ROOT,
                    "{\"bench\":\"issue\",\"duties\":%d,\"units\":%d,\"assignments\":%d,\"issue_s\":%.2f,\"three_tables_s\":%.2f}",
                    DUTIES,
                    UNITS,
                    expected,
                    issue,
                    count);
        }
        // Last, after the server and its pool have said goodbye.
        System.out.println(line);
        System.exit(0);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
