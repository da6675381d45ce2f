package org.anyue.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anyue.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** The scope against a plain reading of its rule, on random trees. */
class ScopeTests {

    private static final List<String> SECTORS =
            BundledTables.sectors().stream().map(Sector::code).limit(5).toList();

    private static OrganizationFixtures organization;

    private final List<UnitRow> tree = new ArrayList<>();

    @BeforeAll
    static void open() {
        organization = OrganizationFixtures.fresh();
        new UnitStore(organization.jdbc).insertSectors(BundledTables.sectors());
    }

    @RepeatedTest(20)
    void aScopeHoldsExactlyWhatItsRuleSays(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        grow(random);
        for (int i = 0; i < 60; i++) {
            UnitRow unit = tree.get(random.nextInt(tree.size()));
            Role role = Role.values()[random.nextInt(Role.values().length)];
            Actor actor = organization.actor(role, unit.summary());
            assertThat(seen(actor)).as("%s of %s", role, unit.names()).isEqualTo(expected(actor, unit));
        }
    }

    @RepeatedTest(5)
    void whatThePlacesBelowSeeAddsUpToWhatThePlaceSees(RepetitionInfo repetition) {
        grow(new Random(100 + repetition.getCurrentRepetition()));
        UnitRow root = tree.getFirst();
        Set<UUID> whole = seen(organization.actor(Role.OFFICE_LEAD, root.summary()));
        Set<UUID> parts = new HashSet<>();
        int sum = 0;
        for (UnitRow county : tree) {
            if (county.kind() == UnitKind.COUNTY) {
                Set<UUID> part = seen(organization.actor(Role.OFFICE_CLERK, county.summary()));
                sum += part.size();
                parts.addAll(part);
            }
        }
        long direct = tree.stream()
                .filter(unit -> unit == root
                        || (unit.kind() != UnitKind.COUNTY && root.id().equals(unit.parentId())))
                .count();
        assertThat(parts).hasSize(sum);
        assertThat(whole).hasSize(sum + (int) direct).containsAll(parts);
    }

    private Set<UUID> seen(Actor actor) {
        Slice<UnitSummary> found = organization.queries.search(actor.scope(), "", null, 1, 10_000);
        assertThat(found.total()).isEqualTo(found.rows().size());
        return found.rows().stream().map(unit -> unit.id().value()).collect(Collectors.toSet());
    }

    private Set<UUID> expected(Actor actor, UnitRow own) {
        UUID place = actor.place().id().value();
        return switch (actor.role()) {
            case OFFICE_LEAD, OFFICE_CLERK, OVERSIGHT -> ids(unit -> isUnder(unit, place));
            case DEPARTMENT_OFFICER ->
                ids(unit -> unit == own
                        || (sharesSector(unit, own)
                                && isUnder(unit, place)
                                && (unit.kind() == UnitKind.ENTERPRISE || isCounterpart(unit, place))));
            case UNIT_LEADER, UNIT_LIAISON, SUPERVISOR, LINK_HOLDER -> Set.of(own.id());
            case SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN -> Set.of();
        };
    }

    private Set<UUID> ids(java.util.function.Predicate<UnitRow> condition) {
        return tree.stream().filter(condition).map(UnitRow::id).collect(Collectors.toSet());
    }

    /** Only a department regulates; of anybody else there is nothing to share. */
    private static boolean sharesSector(UnitRow unit, UnitRow own) {
        return own.kind() == UnitKind.DEPARTMENT && unit.sectors().stream().anyMatch(own.sectors()::contains);
    }

    private boolean isCounterpart(UnitRow unit, UUID place) {
        UnitRow above = row(unit.parentId());
        return unit.kind() == UnitKind.DEPARTMENT && above != null && place.equals(above.parentId());
    }

    private boolean isUnder(UnitRow unit, UUID ancestor) {
        for (UnitRow step = unit; step != null; step = row(step.parentId())) {
            if (step.id().equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable UnitRow row(@Nullable UUID id) {
        return tree.stream().filter(unit -> unit.id().equals(id)).findFirst().orElse(null);
    }

    private void grow(Random random) {
        organization.jdbc.sql("TRUNCATE organization.unit CASCADE").update();
        tree.clear();
        UnitRow root = add(null, UnitKind.CITY, Set.of());
        hang(root, random);
        for (int county = random.nextInt(1, 5); county > 0; county--) {
            UnitRow place = add(root, UnitKind.COUNTY, Set.of());
            hang(place, random);
            for (int township = random.nextInt(4); township > 0; township--) {
                hang(add(place, UnitKind.TOWNSHIP, Set.of()), random);
            }
        }
        new UnitStore(organization.jdbc).insert(tree, LocalDate.of(2026, 6, 1));
    }

    private void hang(UnitRow place, Random random) {
        if (place.kind() != UnitKind.TOWNSHIP) {
            add(place, UnitKind.COMMITTEE_OFFICE, Set.of());
            for (int i = random.nextInt(4); i > 0; i--) {
                add(place, UnitKind.DEPARTMENT, someSectors(random, 0));
            }
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            add(place, UnitKind.ENTERPRISE, someSectors(random, 1));
        }
    }

    private static Set<String> someSectors(Random random, int least) {
        Set<String> some = new HashSet<>();
        for (int i = random.nextInt(3) + least; i > 0; i--) {
            some.add(SECTORS.get(random.nextInt(SECTORS.size())));
        }
        return some;
    }

    private UnitRow add(@Nullable UnitRow parent, UnitKind kind, Set<String> sectors) {
        String name = kind + " " + tree.size();
        UnitRow row = new UnitRow(
                OrganizationFixtures.anyId(),
                parent == null ? null : parent.id(),
                kind,
                null,
                new UnitRow.Names(name, name),
                tree.size(),
                sectors);
        tree.add(row);
        return row;
    }
}
