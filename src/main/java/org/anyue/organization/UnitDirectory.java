package org.anyue.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anyue.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** The open units of a scope as a sheet sees them, and the names of the places around it. */
final class UnitDirectory {

    /** What only one open unit may have. */
    record Slot(@Nullable UnitId place, UnitKind kind, String name) {}

    private final Map<UnitId, KnownUnit> byId = new HashMap<>();
    private final Map<String, KnownUnit> byCode = new HashMap<>();
    private final Map<Slot, KnownUnit> byName = new HashMap<>();
    private final Map<UnitId, UnitSummary> places = new HashMap<>();
    private final Map<String, List<UnitSummary>> placesByWords = new HashMap<>();
    private final Map<String, Sector> sectors = new HashMap<>();
    private final Set<String> codesElsewhere;

    /**
     * @param known open units of the scope
     * @param places every open place of the installation
     * @param codesElsewhere credit codes of open units outside the scope
     */
    UnitDirectory(
            Collection<KnownUnit> known,
            Collection<UnitSummary> places,
            Collection<Sector> sectors,
            Set<String> codesElsewhere) {
        places.forEach(place -> this.places.put(place.id(), place));
        places.forEach(this::addWords);
        known.forEach(this::add);
        sectors.forEach(sector -> {
            this.sectors.put(SheetCell.plain(sector.name()), sector);
            this.sectors.putIfAbsent(SheetCell.stem(sector.name()), sector);
        });
        this.codesElsewhere = Set.copyOf(codesElsewhere);
    }

    private void add(KnownUnit unit) {
        byId.put(unit.id(), unit);
        if (!unit.creditCode().isEmpty()) {
            byCode.put(unit.creditCode(), unit);
        }
        byName.put(
                new Slot(unit.unit().parentId(), unit.unit().kind(), unit.unit().name()), unit);
    }

    /** Under its code, its names, and its names with those of the places above before them. */
    private void addWords(UnitSummary place) {
        if (place.code() != null) {
            addWords(place.code(), place);
        }
        String words = SheetCell.plain(place.name());
        for (UnitSummary at = place; ; ) {
            addWords(words, place);
            UnitSummary above = above(at);
            if (above == null) {
                break;
            }
            words = SheetCell.plain(above.name()) + words;
            at = above;
        }
    }

    private void addWords(String words, UnitSummary place) {
        placesByWords.computeIfAbsent(words, _ -> new ArrayList<>()).add(place);
    }

    Optional<KnownUnit> byId(String id) {
        try {
            return Optional.ofNullable(byId.get(UnitId.of(id)));
        } catch (NotFound notAnId) {
            return Optional.empty();
        }
    }

    Optional<KnownUnit> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    Optional<KnownUnit> byName(UnitId place, UnitKind kind, String name) {
        return Optional.ofNullable(byName.get(new Slot(place, kind, name)));
    }

    boolean isTakenElsewhere(String code) {
        return codesElsewhere.contains(code);
    }

    /** Places of these words, inside the scope or not. */
    List<UnitSummary> places(String words) {
        return placesByWords.getOrDefault(SheetCell.plain(words), List.of());
    }

    boolean holds(UnitSummary place) {
        return byId.containsKey(place.id());
    }

    @Nullable
    UnitSummary above(UnitSummary unit) {
        return unit.parentId() == null ? null : places.get(unit.parentId());
    }

    Optional<Sector> sector(String words) {
        return Optional.ofNullable(sectors.get(SheetCell.plain(words)));
    }
}
