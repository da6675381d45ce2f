package org.anyue.planimport.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anyue.planimport.ActivityKind;
import org.anyue.planimport.CompiledPlan;
import org.anyue.planimport.comparison.Entry.Part;
import org.anyue.planimport.comparison.Pairing.Face;

/**
 * What became of an earlier plan. Pure: the same two plans, the same answer; turned round, new and gone change places.
 * In the order of this plan, what is gone behind what stood before it.
 *
 * @param head what differs in theme, period, consultation day and organisation
 * @param duties those outside of any activity
 * @param papers what is to be handed in
 */
public record PlanComparison(List<Difference> head, List<Entry> activities, List<Entry> duties, List<Entry> papers) {

    public static PlanComparison of(CompiledPlan before, CompiledPlan now) {
        return new Run(new PlanParts(before), new PlanParts(now)).comparison();
    }

    /** Activities, papers and duties outside of activities; a duty inside one counts with its activity. */
    public long count(Verdict verdict) {
        return Stream.of(activities, duties, papers)
                .flatMap(List::stream)
                .filter(entry -> entry.verdict() == verdict)
                .count();
    }

    private record Run(PlanParts before, PlanParts now) {

        PlanComparison comparison() {
            PlanAspects aspects = new PlanAspects(before, now);
            Kind activity = new Kind(
                    PlanParts::activity,
                    (side, index) -> side.plan().activities().get(index).kind());
            Kind duty = new Kind(
                    PlanParts::duty,
                    (side, index) -> side.plan().duties().get(index).kind());
            Kind paper = new Kind(PlanParts::submission, (_, _) -> ActivityKind.REPORTING);
            return new PlanComparison(
                    aspects.head(),
                    entries(
                            activity,
                            all(before.plan().activities()),
                            all(now.plan().activities()),
                            (old, young) -> new Entry(
                                    old,
                                    young,
                                    aspects.activity(old, young),
                                    entries(
                                            duty,
                                            before.dutiesOf(old.index()),
                                            now.dutiesOf(young.index()),
                                            (one, other) ->
                                                    new Entry(one, other, aspects.duty(one, other), List.of())))),
                    entries(
                            duty,
                            before.requirements(),
                            now.requirements(),
                            (old, young) -> new Entry(old, young, aspects.duty(old, young), List.of())),
                    entries(
                            paper,
                            all(before.plan().submissions()),
                            all(now.plan().submissions()),
                            (old, young) -> new Entry(old, young, aspects.paper(old, young), List.of())));
        }

        private List<Entry> entries(
                Kind kind, List<Integer> old, List<Integer> young, BiFunction<Part, Part, Entry> pair) {
            List<Part> olds =
                    old.stream().map(index -> kind.part().apply(before, index)).toList();
            List<Part> youngs =
                    young.stream().map(index -> kind.part().apply(now, index)).toList();
            int[] partner = Pairing.of(faces(before, kind, olds), faces(now, kind, youngs));
            int[] origin = new int[youngs.size()];
            Arrays.fill(origin, -1);
            IntStream.range(0, partner.length).filter(i -> partner[i] >= 0).forEach(i -> origin[partner[i]] = i);
            List<Entry> entries = new ArrayList<>();
            IntFunction<Entry> gone = i -> new Entry(olds.get(i), null, List.of(), List.of());
            addGone(entries, partner, 0, gone);
            for (int j = 0; j < youngs.size(); j++) {
                if (origin[j] < 0) {
                    entries.add(new Entry(null, youngs.get(j), List.of(), List.of()));
                } else {
                    entries.add(pair.apply(olds.get(origin[j]), youngs.get(j)));
                    addGone(entries, partner, origin[j] + 1, gone);
                }
            }
            return List.copyOf(entries);
        }

        /** Those without a partner from there to the next one that has one. */
        private static void addGone(List<Entry> entries, int[] partner, int from, IntFunction<Entry> gone) {
            for (int i = from; i < partner.length && partner[i] < 0; i++) {
                entries.add(gone.apply(i));
            }
        }

        private static List<Face> faces(PlanParts side, Kind kind, List<Part> parts) {
            return parts.stream()
                    .map(part -> side.face(part, kind.kind().apply(side, part.index())))
                    .toList();
        }

        private static List<Integer> all(List<?> list) {
            return IntStream.range(0, list.size()).boxed().toList();
        }
    }

    private record Kind(BiFunction<PlanParts, Integer, Part> part, BiFunction<PlanParts, Integer, ActivityKind> kind) {}
}
