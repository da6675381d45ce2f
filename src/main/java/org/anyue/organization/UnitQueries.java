package org.anyue.organization;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anyue.shared.NotFound;
import org.anyue.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Questions about units. Lists hold open units only; a single unit is found by its id even after it was closed, because
 * old records still name it.
 */
@Component
public class UnitQueries {

    private final UnitReads reads;

    /** The root stays the root; only its names change. */
    private volatile @Nullable UnitId rootId;

    UnitQueries(UnitReads reads) {
        this.reads = reads;
    }

    /** @throws NotFound when there is no such unit */
    public UnitSummary get(UnitId id) {
        return reads.byId(id).orElseThrow(() -> new NotFound("unit " + id));
    }

    /** The one unit without a parent, empty before the set-up. */
    public Optional<UnitSummary> root() {
        return reads.root();
    }

    /** Whether this is the one unit without a parent; pages ask this all the time. */
    public boolean isRoot(UnitId id) {
        UnitId known = rootId;
        if (known == null) {
            known = reads.root().map(UnitSummary::id).orElse(null);
            rootId = known;
        }
        return id.equals(known);
    }

    /** Units of a kind in the subtree of the place, the place itself included when it is of that kind. */
    public List<UnitSummary> inside(UnitId place, UnitKind kind) {
        return reads.inside(place, kind);
    }

    /** Member departments of this very place, not of the places below. */
    public List<UnitSummary> departments(UnitId place) {
        return reads.childrenOfKind(place, UnitKind.DEPARTMENT);
    }

    /**
     * The line of a department (条线), without itself: the departments one level down that regulate one of its sectors, then
     * the enterprises of its sectors in its place.
     */
    public List<UnitSummary> line(UnitId department) {
        return reads.line(Scope.ofDepartment(department, superiorPlace(department)), department);
    }

    /**
     * Enterprises in the subtree of the place.
     *
     * @param sectors codes of which an enterprise operates in at least one; empty for every enterprise
     */
    public List<UnitSummary> enterprises(UnitId place, Set<String> sectors) {
        return sectors.isEmpty() ? reads.inside(place, UnitKind.ENTERPRISE) : reads.enterprises(place, sectors);
    }

    /** The units that exist among these ids, closed ones included, in the order of lists. */
    public List<UnitSummary> byIds(Collection<UnitId> ids) {
        return ids.isEmpty() ? List.of() : reads.byIds(ids);
    }

    /** Unified social credit codes of those that have one. */
    public Map<UnitId, String> creditCodesOf(Collection<UnitId> ids) {
        return ids.isEmpty() ? Map.of() : reads.creditCodes(ids);
    }

    /** Units by their unified social credit code, closed ones only where no open one has it. */
    public Map<String, UnitSummary> byCreditCodes(Collection<String> codes) {
        return codes.isEmpty() ? Map.of() : reads.byCreditCodes(codes);
    }

    /** The unit of exactly this name or short name in the subtree of the place: the nearest, a full name first. */
    public Optional<UnitSummary> named(UnitId place, String nameOrShortName) {
        return reads.named(place, nameOrShortName.strip());
    }

    /**
     * Units within the scope whose name, short name or code holds the text.
     *
     * @param text empty for all
     * @param page from 1
     */
    public Slice<UnitSummary> search(Scope scope, String text, @Nullable UnitKind kind, int page, int size) {
        return reads.search(scope, text.strip(), kind, page, size);
    }

    /**
     * The nearest place strictly above: for a place its superior, for an office, a department or an enterprise the place
     * that it belongs to.
     *
     * @throws NotFound for the root
     */
    public UnitId superiorPlace(UnitId id) {
        return reads.superiorPlace(id).orElseThrow(() -> new NotFound("place above " + id));
    }

    /** Everything above the unit, the root first, without the unit itself. */
    public List<UnitSummary> ancestors(UnitId id) {
        return reads.ancestors(id);
    }

    /** The committee office of this very place; a township has none, it does that work itself. */
    public Optional<UnitSummary> committeeOffice(UnitId place) {
        return reads.childrenOfKind(place, UnitKind.COMMITTEE_OFFICE).stream().findFirst();
    }

    /** Sectors that forms offer: those that are not retired, and those that were chosen before. */
    public List<Sector> offeredSectors(Collection<String> chosen) {
        Set<String> offered = reads.sectorCodes();
        return reads.sectors().stream()
                .filter(sector -> offered.contains(sector.code()) || chosen.contains(sector.code()))
                .toList();
    }

    /** Every sector in the order of lists, also the retired ones, so that old records stay readable. */
    public List<Sector> sectors() {
        return reads.sectors();
    }

    /** The sectors that a department regulates or an enterprise operates in. */
    public List<Sector> sectorsOf(UnitId id) {
        return reads.sectorsOf(id);
    }

    /** @throws NotFound when the scope does not hold the unit */
    public UnitDetails details(Scope scope, UnitId id) {
        return reads.details(scope, id).orElseThrow(() -> new NotFound("unit " + id));
    }

    /** Whether the scope holds the unit. */
    public boolean holds(Scope scope, UnitId id) {
        return reads.details(scope, id).isPresent();
    }
}
