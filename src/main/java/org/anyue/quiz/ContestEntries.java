package org.anyue.quiz;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.anyue.draw.EntryReplay;
import org.anyue.draw.ExclusionReason;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitId;
import org.anyue.shared.NotFound;
import org.springframework.stereotype.Component;

/**
 * What a draw may draw among: entrants with the chances that follow from their papers by the rule of the contest. Nobody
 * writes this list; it is counted anew each time from the raw attempts.
 */
@Component
class ContestEntries implements EntryReplay {

    /** The word by which a draw knows where its entrants come from. */
    static final String FEATURE = "quiz";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Comparator<Attempt> BY_SLOT = Comparator.comparing(
                    (Attempt attempt) -> attempt.key().day())
            .thenComparing(attempt -> attempt.key().slot())
            .thenComparing(Attempt::receipt);

    private final ContestQueries contests;
    private final AttemptStore attempts;
    private final EntrantStore entrants;
    private final Persons persons;
    private final SuspicionStore suspicions;
    private final AppealStore appeals;
    private final ContestDistricts districts;

    ContestEntries(
            ContestQueries contests,
            AttemptStore attempts,
            EntrantStore entrants,
            Persons persons,
            SuspicionStore suspicions,
            AppealStore appeals,
            ContestDistricts districts) {
        this.contests = contests;
        this.attempts = attempts;
        this.entrants = entrants;
        this.persons = persons;
        this.suspicions = suspicions;
        this.appeals = appeals;
        this.districts = districts;
    }

    @Override
    public String feature() {
        return FEATURE;
    }

    @Override
    public String label() {
        return "有奖答题";
    }

    @Override
    public List<Pool> pools(Actor actor) {
        return contests.list(actor).stream()
                .filter(contest -> actor.isOfficeOf(contest.owner()))
                .filter(contest -> contest.state().isPublic())
                .filter(contest -> !contest.rules().chances().isNone())
                .map(this::pool)
                .toList();
    }

    @Override
    public String ruleText(String pool) {
        ContestSummary contest = contest(pool);
        return contest.title() + "：" + contest.rules().chances().words()
                + "。用时过短和未满十四周岁的答卷不计；一个手机号、微信号或账号一份资格，同一号码在几台设备上答的合并计算，每天按先后只计规定的次数；分享、关注和组织答题不增加机会。"
                + "资格由答卷逐份重新计算得出，核查取消的按原因列出，可以申诉。";
    }

    @Override
    public Replay replay(String pool) {
        ContestSummary contest = contest(pool);
        Map<UUID, EntrantStore.Known> known = entrants.all(contest.id());
        Map<UUID, UUID> links = persons.links(contest.id());
        Set<UUID> frauds = suspicions.excluded(contest.id()).keySet().stream()
                .map(subject -> links.getOrDefault(subject, subject))
                .collect(Collectors.toSet());
        List<Subject> subjects = new ArrayList<>();
        List<Excluded> excluded = new ArrayList<>();
        BiConsumer<UUID, List<Attempt>> judge = (subject, papers) -> {
            EntrantStore.Known entrant = known.remove(subject);
            if (entrant != null) {
                List<Attempt> own = Persons.allowed(contest.rules(), papers);
                exclusion(contest, own, frauds.contains(subject))
                        .ifPresentOrElse(
                                why -> excluded.add(new Excluded(entrant.subjectKey(), why)),
                                () -> subjects.add(subject(contest, entrant, own)));
            }
        };
        Map<UUID, List<Attempt>> several = new HashMap<>();
        links.values().forEach(person -> several.put(person, new ArrayList<>()));
        attempts.bySubject(contest.id(), (subject, papers) -> {
            List<Attempt> ofSeveral = several.get(links.getOrDefault(subject, subject));
            if (ofSeveral == null) {
                judge.accept(subject, papers);
            } else {
                ofSeveral.addAll(papers);
            }
        });
        several.forEach(judge);
        // Who is left has handed in nothing.
        List.copyOf(known.keySet()).forEach(subject -> judge.accept(subject, List.of()));
        return new Replay(subjects, excluded, appeals.count(contest.id(), Appeal.State.RECEIVED));
    }

    /** One of the subjects that {@link #replay} gives now; empty for who is not entered or is left out. */
    Optional<Subject> subject(ContestId id, UUID subject) {
        ContestSummary contest = contests.published(id);
        Persons.Person person = persons.of(id, subject);
        List<Attempt> own = Persons.allowed(contest.rules(), persons.papers(id, subject));
        boolean fraud = person.all().stream()
                .flatMap(one -> suspicions.of(id, one).stream())
                .anyMatch(one -> one.state() == SuspicionState.EXCLUDED);
        return entrants.known(id, person.subject())
                .filter(_ -> exclusion(contest, own, fraud).isEmpty())
                .map(entrant -> subject(contest, entrant, own));
    }

    private static Optional<ExclusionReason> exclusion(ContestSummary contest, List<Attempt> own, boolean fraud) {
        if (fraud) {
            return Optional.of(ExclusionReason.FRAUD);
        }
        if (chances(contest, own) > 0) {
            return Optional.empty();
        }
        boolean minor = own.stream()
                .anyMatch(one -> AttemptMark.UNDER_14.isIn(one.result().flags()));
        return Optional.of(minor ? ExclusionReason.MINOR : ExclusionReason.INCOMPLETE);
    }

    private static Subject subject(ContestSummary contest, EntrantStore.Known entrant, List<Attempt> own) {
        return new Subject(entrant.subjectKey(), stratum(own), chances(contest, own));
    }

    private static int chances(ContestSummary contest, List<Attempt> own) {
        return ChancePolicy.of(contest.rules().chances(), own).earned();
    }

    /** The county of the last paper, in whatever order they come. */
    private static String stratum(List<Attempt> own) {
        UUID county = Collections.max(own, BY_SLOT).origin().county();
        return county == null ? "" : new UnitId(county).toString();
    }

    private Pool pool(ContestSummary contest) {
        ContestRules rules = contest.rules();
        return new Pool(
                contest.id().toString(),
                contest.title(),
                contest.owner(),
                rules.period().start().atStartOfDay(ZONE).toInstant(),
                rules.period().end().plusDays(1).atStartOfDay(ZONE).toInstant(),
                rules.asking().county() ? strata(contest.owner()) : List.of());
    }

    private List<Stratum> strata(UnitId owner) {
        return districts.of(owner).stream()
                .map(unit -> new Stratum(unit.id().toString(), unit.name()))
                .toList();
    }

    private ContestSummary contest(String pool) {
        ContestSummary contest = contests.published(ContestId.of(pool));
        if (contest.rules().chances().isNone()) {
            throw new NotFound("pool " + pool);
        }
        return contest;
    }
}
