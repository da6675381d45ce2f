package org.anyue.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whether a spot check favours or spares anybody: ten thousand of them with one register and the same inspectors. */
class CheckFairnessTests {

    /** A third of the risky ones, a sixth of C, and five of whatever is left. */
    private static final String GROUPS = """
            [{"id":"T1","name":"高风险","quota":{"ratio":[1,3],"round":"ceil"},"strata":["A"],"replacement":"none"},
             {"id":"T2","name":"低风险","quota":{"ratio":[1,6],"round":"floor"},"strata":["C"],"replacement":"none"},
             {"id":"T3","name":"全部","quota":{"n":5},"strata":[],"replacement":"none"}]""";

    private static final List<Integer> QUOTAS = List.of(4, 4, 5);

    /** Chi-square at p = 0.001, by degrees of freedom. */
    private static final Map<Integer, Double> BOUNDS = Map.of(11, 31.26, 23, 49.73);
    /** Fourteen degrees of freedom; asked of thirteen objects, so at p = 0.0001. */
    private static final double BOUND_OF_PAIRS = 42.58;

    private static final int INSPECTORS = 6;

    private final EntryList register = register();
    private final List<String> wrong = new ArrayList<>();

    /** Twelve objects of A, twelve of B, twenty-four of C, mixed in the list, with one chance each. */
    private static EntryList register() {
        EntryList pool = DrawVectorsTests.pool(DrawHash.SHA_256, "MANY-DRAWS", 48);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < pool.size(); i++) {
            entries.add(new Entry(
                    pool.get(i).entryId(), 1, pool.get(i).stratum(), pool.get(i).subject()));
        }
        return EntryList.of(entries);
    }

    private ManyDraws draws(List<Inspector> inspectors) {
        return new ManyDraws(DrawKind.SPOTCHECK, DrawHash.SHA_256, GROUPS, register, InspectorList.of(inspectors));
    }

    private static List<Inspector> inspectors(int recusals) {
        List<Inspector> inspectors = new ArrayList<>();
        for (int i = 1; i <= INSPECTORS; i++) {
            List<String> recused = new ArrayList<>();
            for (int k = 0; k < recusals; k++) {
                recused.add("E%07d".formatted(1 + (i * 7 + k * 11) % 48));
            }
            recused.sort(null);
            inspectors.add(new Inspector("INSP-" + i, List.copyOf(recused)));
        }
        return inspectors;
    }

    @Test
    void groupsAreKeptToTheNumberAndEveryObjectOfAStratumIsFoundAsOften() {
        Map<String, Integer> counts = new HashMap<>();
        draws(inspectors(0)).each(drawing -> {
            Set<String> taken = new HashSet<>();
            for (int i = 0; i < QUOTAS.size(); i++) {
                TierResult group = drawing.tiers().get(i);
                if (group.winners().size() != QUOTAS.get(i)) {
                    wrong.add(group.tier().id() + " takes " + group.winners().size());
                }
                for (Place place : group.winners()) {
                    if (!group.tier().admits(place.entry())
                            || !taken.add(place.entry().entryId())) {
                        wrong.add(group.tier().id() + " takes " + place.entry().entryId());
                    }
                    counts.merge(group.tier().id() + place.entry().entryId(), 1, Integer::sum);
                }
            }
        });
        assertThat(wrong).isEmpty();
        even(counts, "T1", "A", 4);
        even(counts, "T2", "C", 4);
    }

    private void even(Map<String, Integer> counts, String group, String stratum, int taken) {
        int[] found = IntStream.range(0, register.size())
                .mapToObj(register::get)
                .filter(entry -> entry.stratum().equals(stratum))
                .mapToInt(entry -> counts.getOrDefault(group + entry.entryId(), 0))
                .toArray();
        assertThat(Evenness.chiSquare(found, ManyDraws.DRAWS, taken)).isLessThan(BOUNDS.get(found.length - 1));
        assertThat(Evenness.leaning(found, ManyDraws.DRAWS, taken)).isBetween(-Evenness.NORMAL, Evenness.NORMAL);
    }

    @Test
    void withoutRecusalsLoadsDifferByOneAtMostAndEveryPairIsSentAsOften() {
        int teams = QUOTAS.stream().mapToInt(Integer::intValue).sum();
        int[][] pairs = new int[teams][15];
        draws(inspectors(0)).each(drawing -> {
            int[] load = new int[INSPECTORS];
            for (int i = 0; i < teams; i++) {
                Team team = drawing.teams().get(i);
                team.inspectors().forEach(id -> load[number(id)]++);
                pairs[i][pair(team)]++;
            }
            if (spread(load) > 1) {
                wrong.add(Arrays.toString(load));
            }
        });
        assertThat(wrong).isEmpty();
        for (int[] ofOne : pairs) {
            assertThat(Evenness.chiSquare(ofOne, ManyDraws.DRAWS, 1)).isLessThan(BOUND_OF_PAIRS);
        }
    }

    @Test
    void nobodyMeetsWhomHeRecusedHimselfFromAndTheLeastBurdenedGoFirst() {
        List<Inspector> inspectors = inspectors(8);
        int[] widest = new int[1];
        draws(inspectors).each(drawing -> {
            int[] load = new int[INSPECTORS];
            for (Team team : drawing.teams()) {
                look(team, inspectors, load);
            }
            widest[0] = Math.max(widest[0], spread(load));
            look(new Aftermath(drawing), drawing.teams().getFirst(), inspectors);
        });
        assertThat(wrong).isEmpty();
        assertThat(widest[0])
                .as("where recusals stand against it, loads differ by more")
                .isLessThanOrEqualTo(3);
    }

    @Test
    void whereEverybodyIsRecusedFromOneObjectNobodyGoesMoreThanThreeTimesOrNever() {
        List<Inspector> nine = new ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            nine.add(new Inspector("INSP-" + i, List.of("E000000" + i)));
        }
        InspectorList list = InspectorList.of(nine);
        for (int draw = 0; draw < ManyDraws.DRAWS; draw++) {
            byte[] seed = DrawHash.SHA_256.digest("seed %d".formatted(draw).getBytes(StandardCharsets.US_ASCII));
            Teams teams = new Teams(list, new HashKey(DrawHash.SHA_256, seed), 2);
            int[] load = new int[9];
            for (int object = 1; object <= 9; object++) {
                look(teams.send("E000000" + object), nine, load);
            }
            if (Arrays.stream(load).anyMatch(times -> times < 1 || times > 3)) {
                wrong.add(Arrays.toString(load));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** At each object: nobody who may not go, and of those who may nobody stays behind who was burdened less. */
    private void look(Team team, List<Inspector> inspectors, int[] load) {
        int most = 0;
        int least = Integer.MAX_VALUE;
        int free = 0;
        for (Inspector inspector : inspectors) {
            boolean recused = inspector.recused().contains(team.entryId());
            boolean sent = team.inspectors().contains(inspector.inspectorId());
            int burden = load[number(inspector.inspectorId())];
            if (recused && sent) {
                wrong.add(inspector.inspectorId() + " meets " + team.entryId());
            }
            free += recused ? 0 : 1;
            most = sent ? Math.max(most, burden) : most;
            least = recused || sent ? least : Math.min(least, burden);
        }
        if (most > least || team.inspectors().size() != Math.min(2, free)) {
            wrong.add(team + " after " + Arrays.toString(load));
        }
        team.inspectors().forEach(id -> load[number(id)]++);
    }

    /** Who comes for somebody absent was neither in the team nor is recused. */
    private void look(Aftermath aftermath, Team team, List<Inspector> inspectors) {
        String next = aftermath.substitute(team.entryId());
        boolean mayGo = inspectors.stream()
                .anyMatch(
                        one -> one.inspectorId().equals(next) && !one.recused().contains(team.entryId()));
        if (team.inspectors().contains(next) || !mayGo) {
            wrong.add(next + " comes to " + team);
        }
    }

    private static int spread(int[] load) {
        return Arrays.stream(load).max().orElseThrow()
                - Arrays.stream(load).min().orElseThrow();
    }

    private static int number(String inspector) {
        return Integer.parseInt(inspector.substring("INSP-".length())) - 1;
    }

    /** 0 to 14. */
    private static int pair(Team team) {
        int one = Math.min(
                number(team.inspectors().get(0)), number(team.inspectors().get(1)));
        int other = Math.max(
                number(team.inspectors().get(0)), number(team.inspectors().get(1)));
        return one * (2 * INSPECTORS - one - 1) / 2 + other - one - 1;
    }
}
