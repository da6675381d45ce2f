package org.anyue.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(CampaignWorld.class)
class IssueRaceTests {

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignQueries queries;

    @Autowired
    JiangzhouFixtures jiangzhou;

    @Autowired
    CampaignWorld.Trail trail;

    @RepeatedTest(10)
    void ofTwoOfficersIssuingAtOnceOneWinsAndTheUnitsHearOnce() throws Exception {
        CampaignId campaign = jiangzhou.draft();
        PlanItemId item = jiangzhou.attachPlan(campaign).getFirst();
        jiangzhou.duty(campaign, item, "宣讲", null);
        int seen = queries.get(campaign).version();

        List<Object> outcomes = atOnce(List.of(
                () -> campaigns.issue(jiangzhou.cityClerk, campaign, Set.of(item), seen),
                () -> campaigns.issueAll(jiangzhou.cityLead, campaign, seen)));

        assertThat(outcomes).filteredOn(outcome -> outcome instanceof List<?>).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof Stale || outcome instanceof Refusal)
                .hasSize(1);
        assertThat(trail.of(CampaignIssued.class))
                .filteredOn(event -> event.campaign().equals(campaign))
                .hasSize(1);
    }

    @Test
    void dutiesAddedAtOnceGetDifferentNumbers() throws Exception {
        CampaignId campaign = jiangzhou.draft();
        PlanItemId item = jiangzhou.attachPlan(campaign).getFirst();
        List<Callable<Object>> clerks = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            clerks.add(() -> jiangzhou.duty(campaign, item, "任务", null));
        }
        assertThat(atOnce(clerks)).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(DutyId.class));
        assertThat(queries.duties(campaign))
                .extracting(DutyDetails::number)
                .containsExactlyElementsOf(
                        java.util.stream.IntStream.rangeClosed(1, 20).boxed().toList());
    }

    private static List<Object> atOnce(List<Callable<Object>> commands) throws Exception {
        CountDownLatch gun = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(commands.size())) {
            List<Future<Object>> running = commands.stream()
                    .map(command -> threads.submit(() -> {
                        gun.await();
                        try {
                            return command.call();
                        } catch (RuntimeException refused) {
                            return refused;
                        }
                    }))
                    .toList();
            gun.countDown();
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> outcome : running) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        }
    }
}
