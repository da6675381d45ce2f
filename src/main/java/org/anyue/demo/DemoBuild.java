package org.anyue.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.Campaigns;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Builds the city at the first start, before the application says that it is ready; later starts find it. */
@Component
@Profile("demo")
class DemoBuild implements ApplicationRunner, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DemoBuild.class);
    private static final String CITY = "4108";
    private static final LocalDate SET_UP = LocalDate.of(2025, 5, 12);
    private static final LocalDate IMPORTED = LocalDate.of(2025, 5, 20);
    private static final LocalDate ISSUED = LocalDate.of(2025, 5, 21);
    /** A department follows before the first morning on which a demonstration may begin. */
    private static final Instant FOLLOWED =
            ISSUED.atTime(16, 20).atZone(DemoClock.ZONE).toInstant();

    private static final LocalDate STARTED = LocalDate.of(2025, 6, 1);

    private final DemoStore store;
    private final DemoConfiguration.Day day;
    private final Clock clock;
    private final DemoPeople people;
    private final DemoCity city;
    private final DemoPlan plan;
    private final DemoQuestions questions;
    private final DemoLine line;
    private final DemoMonth month;
    private final DemoContests contests;
    private final DemoDraws draws;
    private final Campaigns campaigns;
    private final UnitQueries units;
    private final Personas personas;

    DemoBuild(
            DemoStore store,
            DemoConfiguration.Day day,
            Clock clock,
            DemoPeople people,
            DemoCity city,
            DemoPlan plan,
            DemoQuestions questions,
            DemoLine line,
            DemoMonth month,
            DemoContests contests,
            DemoDraws draws,
            Campaigns campaigns,
            UnitQueries units,
            Personas personas) {
        this.store = store;
        this.day = day;
        this.clock = clock;
        this.people = people;
        this.city = city;
        this.plan = plan;
        this.questions = questions;
        this.line = line;
        this.month = month;
        this.contests = contests;
        this.draws = draws;
        this.campaigns = campaigns;
        this.units = units;
        this.personas = personas;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Optional<DemoStore.State> state = store.state();
        if (state.filter(DemoStore.State.READY::equals).isEmpty()) {
            System.err.println("首次启动演示，正在生成演示城市，约十秒……");
            store.begin(day.date(), clock.instant());
            build();
            store.finish();
            LOG.info("The demonstration is complete");
            people.print(System.err);
        }
        personas.load();
    }

    /** Where the clock stands is kept, so that the next start does not go back in time. */
    @Override
    public void destroy() {
        store.see(day.date(), clock.instant());
    }

    private void build() {
        Instant now = clock.instant();
        LOG.info("Setting up the city of the demonstration");
        Cast cast = new Cast(units);
        DemoClock.at(morning(SET_UP), () -> {
            UnitSummary root = people.found(CITY, true);
            city.populate(root);
            people.hire(root, cast);
        });
        Actor clerk = cast.officeOf(units.root().orElseThrow());
        Actor lead = people.lead();
        CampaignId[] campaign = new CampaignId[1];
        LOG.info("Importing its plan");
        DemoClock.at(morning(IMPORTED), () -> {
            campaign[0] = plan.bring(clerk);
            plan.review(clerk, campaign[0]);
        });
        DemoClock.at(morning(ISSUED), () -> plan.issue(lead, campaign[0]));
        DemoClock.at(morning(ISSUED), () -> questions.fill(clerk, lead));
        Actor department = people.officer();
        CampaignId[] below = new CampaignId[1];
        DemoClock.at(FOLLOWED, () -> below[0] = line.issue(department, campaign[0]));
        if (morning(STARTED).isBefore(now)) {
            DemoClock.at(morning(STARTED), campaigns::startDue);
        }
        LOG.info("Doing the work of its units");
        month.play(lead, cast, campaign[0], now);
        month.playLine(department, cast, below[0], now);
        LOG.info("Letting people answer questions and win prizes");
        List<Move> moves = new ArrayList<>(contests.moves(lead, clerk, campaign[0].value(), now));
        moves.addAll(draws.moves(lead, clerk));
        moves.stream()
                .filter(move -> move.at().isBefore(now))
                .sorted(Comparator.comparing(Move::at))
                .forEach(move -> DemoClock.at(move.at(), move.work()));
        contests.count(lead);
    }

    private static Instant morning(LocalDate date) {
        return date.atTime(9, 12).atZone(DemoClock.ZONE).toInstant();
    }
}
