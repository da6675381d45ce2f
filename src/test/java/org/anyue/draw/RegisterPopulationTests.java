package org.anyue.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.outsider.Outsider;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the register is drawn among and in which groups; each enterprise stands in exactly one. */
@DrawTestWorld
class RegisterPopulationTests {

    private static final String FIVE = "李一\n李二\n李三\n李四\n李五";

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RegisterPopulation register;

    private CheckStory story;
    private List<String> sectors;
    private String both;

    @BeforeEach
    void register() {
        story = new CheckStory(beans);
        sectors = story.bean(UnitQueries.class).sectors().stream()
                .map(one -> one.code())
                .limit(3)
                .toList();
        for (int i = 0; i < 8; i++) {
            story.enterprise(i, Set.of(sectors.get(i % 2)));
        }
        both = story.enterprise(8, Set.of(sectors.get(1), sectors.get(2)));
    }

    @Test
    void everyPoolCountsInItsGroupsWhatItReplays() {
        List<EntryReplay.Pool> pools = register.pools(story.lead);
        assertThat(pools).extracting(EntryReplay.Pool::title).anyMatch(title -> title.contains("按行业分组"));
        for (EntryReplay.Pool pool : pools) {
            SortedMap<String, Integer> replayed = new TreeMap<>();
            EntryReplay.Replay replay = register.replay(pool.reference());
            replay.subjects().forEach(one -> replayed.merge(one.stratum(), 1, Integer::sum));
            assertThat(register.counts(pool.reference())).as(pool.title()).isEqualTo(replayed);
            if (!pool.strata().isEmpty()) {
                assertThat(pool.strata()).extracting(EntryReplay.Stratum::code).containsAll(replayed.keySet());
            }
            assertThat(replay.subjects())
                    .extracting(EntryReplay.Subject::subjectKey)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void whoWorksInSeveralSectorsStandsInTheFirstOfThem() {
        String pool = story.pool(":SECTOR");
        String key = register.subjectKey(pool, both).orElseThrow();
        assertThat(register.replay(pool).subjects())
                .filteredOn(one -> one.subjectKey().equals(key))
                .extracting(EntryReplay.Subject::stratum)
                .containsExactly(sectors.get(1));
        assertThat(register.ruleText(pool)).contains("按登记的行业分组");
    }

    @Test
    void sharesByLineOfWorkAreDrawnAndCheckedByAStranger() {
        String pool = story.pool(":SECTOR");
        List<PrizeDraft> groups = List.of(
                CheckStory.group("第一个行业", 0, 5_000, List.of(sectors.get(0))),
                CheckStory.group("第二个行业", 0, 2_500, List.of(sectors.get(1))));
        story.drawn(FIVE, story.rules(pool, groups));
        SortedMap<String, Integer> counts = register.counts(pool);
        CheckFacts check = story.bean(DrawQueries.class).get(story.drawId).check();
        assertThat(check.teams()).hasSize(counts.get(sectors.get(0)) / 2 + counts.get(sectors.get(1)) / 4);
        checkedByAStranger();
    }

    @Test
    void supervisorsAreSentToEveryTownshipByLot() {
        List<PrizeDraft> all = List.of(CheckStory.group("全部", 0, 10_000, List.of()));
        UnitSummary home = story.townships().getFirst();
        story.drawn("李一，" + home.name() + "\n李二\n李三\n李四\n李五", story.rules(story.pool(":AREAS"), all));
        List<CheckFacts.Sent> sent =
                story.bean(DrawDesk.class).get(story.lead, story.drawId).check().teams();
        assertThat(sent)
                .extracting(CheckFacts.Sent::object)
                .containsExactlyInAnyOrderElementsOf(
                        story.townships().stream().map(UnitSummary::name).toList());
        assertThat(sent)
                .filteredOn(team -> team.object().equals(home.name()))
                .allSatisfy(team -> assertThat(team.inspectors()).doesNotContain("INSP-001"));
        checkedByAStranger();
    }

    private void checkedByAStranger() {
        story.afterTheInspections();
        DrawQueries queries = story.bean(DrawQueries.class);
        assertThat(Outsider.verify(
                        queries.certificate(story.drawId),
                        queries.entries(story.drawId),
                        queries.inspectors(story.drawId)))
                .isEmpty();
        assertThat(OpeningCheck.selected(
                        Certificate.read(queries.certificate(story.drawId)),
                        EntryList.parse(queries.entries(story.drawId)),
                        queries.selected(story.drawId)))
                .isEmpty();
    }

    @Test
    void aGroupThatNoStratumFitsKeepsTheRulesFromBeingPublished() {
        List<PrizeDraft> groups = List.of(CheckStory.group("全部", 3, 0, List.of("没有这个地方")));
        story.drafted(story.rules(story.pool(""), groups));
        refused(DrawRefusal.RULES_INCOMPLETE, () -> story.bean(Draws.class).publish(story.lead, story.drawId, 0));
        assertThat(story.bean(DrawDesk.class).gaps(story.lead, story.rules(story.pool(""), groups)))
                .containsExactly(RulesGap.STRATA);
    }

    @Test
    void placesMayBeCalledByName() {
        UnitSummary place = story.townships().getFirst();
        List<PrizeDraft> groups = List.of(CheckStory.group("全部", 1, 0, List.of(place.shortName())));
        story.published(story.rules(story.pool(""), groups));
        assertThat(story.bean(DrawStore.class)
                        .find(story.drawId)
                        .orElseThrow()
                        .rules()
                        .tiers()
                        .getFirst()
                        .strata())
                .containsExactly(RegisterGroups.code(place));
    }

    /** Otherwise the inspector could be sent to exactly the one that he stays away from. */
    @Test
    void aUnitThatWasRenamedSinceSomebodyRecusedHimselfHoldsTheListBack() {
        story.inspected("李一，" + both + "\n李二\n李三");
        UUID unit = jdbc.sql("SELECT id FROM organization.unit WHERE name = :name")
                .param("name", both)
                .query(UUID.class)
                .single();
        jdbc.sql("UPDATE organization.unit SET name = :name, short_name = :name WHERE id = :id")
                .param("name", both + "（更名）")
                .param("id", unit)
                .update();
        story.clock.set(DrawStory.CLOSED);
        refused(DrawRefusal.RECUSED_GONE, () -> story.bean(Commitments.class).commit(story.lead, story.drawId));
        story.bean(Inspectors.class).name(story.lead, story.drawId, "李一，" + both + "（更名）\n李二\n李三");
        story.bean(Commitments.class).commit(story.lead, story.drawId);
        assertThat(story.bean(InspectorStore.class)
                        .list(story.bean(DrawStore.class)
                                .find(story.drawId)
                                .orElseThrow()
                                .identity()
                                .id())
                        .all()
                        .getFirst()
                        .recused())
                .hasSize(1);
    }

    private void refused(DrawRefusal code, ThrowingCallable step) {
        new RefusedSteps(story.bean(JdbcClient.class), story.drawId).refused(code, step);
    }
}
