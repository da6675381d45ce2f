package org.anyue.organization;

import java.lang.ref.SoftReference;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anyue.shared.Ids;
import org.anyue.shared.Party;
import org.anyue.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets up the city that this installation serves, from its GB/T 2260 code. */
@Component
public class Cities {

    private final UnitStore store;
    private final UnitReads reads;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private SoftReference<DivisionTable> table = new SoftReference<>(null);

    Cities(UnitStore store, UnitReads reads, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.reads = reads;
        this.clock = clock;
        this.events = events;
    }

    /** Cities by name, province or code, at most {@code limit}. */
    public List<CityDivisions> search(String text, int limit) {
        return table().search(text, limit);
    }

    /** The city of a code of two, four or six digits; empty when no city has it. */
    public Optional<CityDivisions> divisions(String code) {
        return table().city(code);
    }

    /**
     * Writes the city, its counties and townships, the committee offices and the usual member departments.
     *
     * @param countyDepartments whether each county gets its departments too
     * @return the root unit
     * @throws Refusal when there is a root already or the code is none of a city
     */
    @Transactional
    public UnitSummary setUp(Party by, String code, boolean countyDepartments) {
        if (reads.root().isPresent()) {
            throw new Refusal(OrganizationRefusal.CITY_ALREADY_SET_UP);
        }
        CityDivisions city = divisions(code).orElseThrow(() -> new Refusal(OrganizationRefusal.CITY_UNKNOWN, code));
        List<UnitRow> rows = new CityPlan(() -> Ids.timeOrdered(clock), BundledTables.departments(), countyDepartments)
                .rowsFor(city);
        store.insertSectors(BundledTables.sectors());
        try {
            store.insert(rows, LocalDate.now(clock));
        } catch (DuplicateKeyException someoneElseWasFaster) {
            throw new Refusal(OrganizationRefusal.CITY_ALREADY_SET_UP);
        }
        UnitSummary root = rows.getFirst().summary();
        events.publishEvent(new CitySetUp(by, root.id(), city.city().code(), rows.size()));
        return root;
    }

    private synchronized DivisionTable table() {
        DivisionTable known = table.get();
        if (known == null) {
            known = DivisionTable.bundled();
            table = new SoftReference<>(known);
        }
        return known;
    }
}
