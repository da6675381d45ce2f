package org.anyue.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyue.organization.UnitSummary;
import org.anyue.quiz.PastPapers.Knowledge;
import org.anyue.quiz.PastPapers.Person;
import org.anyue.quiz.PastPapers.Sitting;

/**
 * Invented people who take part in a contest: where they live, how much they know, on which days they find the time. Most
 * give a number and have a chance; some gave one and never pass, are too young or too quick; a few copy from each other.
 */
final class DemoCrowd {

    /** Beyond those with a chance: who gave a number in vain. */
    static final int IN_VAIN = 34;

    static final int COPIED = 7;

    /** Inhabitants of the counties, in ten thousands, invented. */
    private static final Map<String, Integer> HEADS = Map.ofEntries(
            Map.entry("解放区", 31),
            Map.entry("中站区", 11),
            Map.entry("马村区", 13),
            Map.entry("山阳区", 38),
            Map.entry("修武县", 24),
            Map.entry("博爱县", 37),
            Map.entry("武陟县", 66),
            Map.entry("温县", 40),
            Map.entry("焦作城乡一体化示范区", 19),
            Map.entry("沁阳市", 42),
            Map.entry("孟州市", 35));

    private static final int ELSEWHERE = 20;
    private static final LocalTime[] PEAKS = {LocalTime.of(7, 40), LocalTime.of(12, 5), LocalTime.of(20, 0)};
    private static final int PEAK_SECONDS = 5_400;
    private static final int COPYING_SECONDS = 61;

    private final DemoContest contest;
    private final List<UnitSummary> counties;
    private final Map<LocalDate, List<Sitting>> sittings = new HashMap<>();
    private final Map<LocalDate, Map<UUID, String>> phones = new HashMap<>();
    private final List<Person> copied = new ArrayList<>();

    DemoCrowd(DemoContest contest, List<UnitSummary> counties) {
        this.contest = contest;
        this.counties = counties;
        int last = contest.known() + IN_VAIN + contest.unknown();
        for (int i = 1; i <= last; i++) {
            join(i);
        }
        if (contest.isDrawn()) {
            copy(last);
        }
    }

    /** Papers of a day that are in before {@code now}, the first one first. */
    List<Sitting> on(LocalDate day, Instant now) {
        return sittings.getOrDefault(day, List.of()).stream()
                .filter(one -> one.ended().isBefore(now))
                .sorted(Comparator.comparing(Sitting::ended))
                .toList();
    }

    /** Numbers that were given on a day. */
    Map<UUID, String> phones(LocalDate day) {
        return phones.getOrDefault(day, Map.of());
    }

    /** Who handed in the same mistakes in the same time; the first of them has something to say about it. */
    List<Person> copied() {
        return copied;
    }

    /** The day on which that happened. */
    LocalDate copyingDay() {
        return contest.first().plusDays(5);
    }

    static int heads(String county) {
        return HEADS.getOrDefault(county, ELSEWHERE);
    }

    private void join(int number) {
        Chance chance = new Chance(contest + " " + number);
        boolean known = number <= contest.known() + IN_VAIN;
        boolean vain = known && number > contest.known();
        Person person = person(chance, known, !known && chance.of("young") < .06);
        double skill = .55 + .42 * chance.of("skill");
        List<LocalDate> days = contest.days();
        int from = chance.between("day", 0, days.size() - 1);
        int papers = 0;
        for (int at = from; at < days.size() && papers < 4; at++) {
            if (at == from || chance.of("again " + at) < .22) {
                Knowledge knowledge = (question, _) -> chance.of(question) < skill * ease(question);
                boolean passes = known && !vain && at == from;
                Knowledge own = vain ? hopeless() : passes ? passing(chance) : knowledge;
                add(days.get(at), sitting(chance, person, days.get(at), own, vain ? .3 : passes ? 0 : .005));
                papers++;
            }
        }
        if (known) {
            give(days.get(from), person, number);
        }
    }

    /** At most one mistake, so that there is a chance; more often in a difficult question. */
    private static Knowledge passing(Chance chance) {
        return (question, paper) -> {
            String hardest = paper.stream()
                    .min(Comparator.comparingDouble(DemoCrowd::ease))
                    .orElseThrow();
            return !question.equals(hardest) || chance.of(question) < ease(question);
        };
    }

    /** Three of five at most. */
    private static Knowledge hopeless() {
        return (question, paper) -> paper.indexOf(question) > 1;
    }

    /** How easy a question is. */
    private static double ease(String stem) {
        return .58 + .5 * new Chance(stem).of("ease");
    }

    private void copy(int last) {
        for (int i = 1; i <= COPIED; i++) {
            Person person = person(new Chance(contest + " copied"), true, false);
            Person own = new Person(subject("copied " + i), person.county(), true, false, person.address());
            copied.add(own);
            Instant begun = copyingDay()
                    .atTime(22, 14)
                    .atZone(DemoClock.ZONE)
                    .toInstant()
                    .plusSeconds(i * 9L);
            Knowledge same = (question, paper) -> !question.equals(Collections.min(paper));
            add(copyingDay(), new Sitting(own, begun, COPYING_SECONDS + i % 2, same));
            give(copyingDay(), own, last + i);
        }
    }

    private Sitting sitting(Chance chance, Person person, LocalDate day, Knowledge knowledge, double hasty) {
        LocalTime time =
                chance.one("time " + day, List.of(PEAKS)).plusSeconds(chance.between("second " + day, 0, PEAK_SECONDS));
        int seconds = chance.of("hasty " + day) < hasty
                ? chance.between("seconds " + day, 2, 4)
                : chance.between("seconds " + day, 70, 260);
        return new Sitting(person, day.atTime(time).atZone(DemoClock.ZONE).toInstant(), seconds, knowledge);
    }

    private Person person(Chance chance, boolean known, boolean young) {
        int all = counties.stream().mapToInt(this::players).sum();
        int at = chance.between("county", 0, all - 1);
        UnitSummary home = counties.getLast();
        for (UnitSummary county : counties) {
            at -= players(county);
            if (at < 0) {
                home = county;
                break;
            }
        }
        String address = "10.%d.%d.7".formatted(chance.between("net", 0, 250), chance.between("subnet", 0, 250));
        return new Person(subject(chance.subject()), home.id().value(), known, young, address);
    }

    /** Not all counties are equally keen. */
    private int players(UnitSummary county) {
        return (int) (heads(county.name()) * 10 * (.4 + new Chance(contest + county.name()).of("keen")));
    }

    private void add(LocalDate day, Sitting sitting) {
        sittings.computeIfAbsent(day, _ -> new ArrayList<>()).add(sitting);
    }

    private void give(LocalDate day, Person person, int number) {
        String phone = "199%08d".formatted((contest.ordinal() * 31_000_007L + number * 4_793L) % 100_000_000);
        phones.computeIfAbsent(day, _ -> new LinkedHashMap<>()).put(person.subject(), phone);
    }

    private UUID subject(String name) {
        return UUID.nameUUIDFromBytes(("demo " + contest + " " + name).getBytes(StandardCharsets.UTF_8));
    }
}
