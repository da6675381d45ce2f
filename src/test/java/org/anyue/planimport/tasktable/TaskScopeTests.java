package org.anyue.planimport.tasktable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anyue.campaign.ActivityKind;
import org.anyue.campaign.DutyScope;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.PlanItemId;
import org.anyue.campaign.Selector;
import org.anyue.shared.Ids;
import org.junit.jupiter.api.Test;

/** Whom a duty falls on is called in the table as the plan calls it, and is read back. */
class TaskScopeTests {

    private final List<String> errors = new ArrayList<>();

    private static TaskNames names(boolean ofDepartment) {
        return new TaskNames(List.of(), Map.of(), Map.of(), ofDepartment, _ -> Optional.empty());
    }

    private static String cell(boolean ofDepartment, DutyScope scope) {
        DutyTerms terms = DutyTerms.of(new PlanItemId(Ids.random()), "开展自查", ActivityKind.HAZARD)
                .scope(scope)
                .build();
        return new TaskCells(names(ofDepartment)).of(new TaskLine(1, 1, terms), TaskColumn.SCOPE);
    }

    private DutyScope read(boolean ofDepartment, String cell) {
        return new TaskCellReader(names(ofDepartment), (_, message) -> errors.add(message)).scope(cell, Set.of());
    }

    @Test
    void everySelectorOfAPlanIsReadBackAsItIsWritten() {
        for (boolean ofDepartment : List.of(false, true)) {
            for (Selector selector : Selector.offered(ofDepartment)) {
                if (selector == Selector.NAMED || selector == Selector.SECTOR_ENTERPRISES) {
                    continue;
                }
                DutyScope scope = DutyScope.of(selector);
                assertThat(cell(ofDepartment, scope)).isEqualTo(selector.label(ofDepartment));
                assertThat(read(ofDepartment, cell(ofDepartment, scope))).isEqualTo(scope);
            }
        }
        assertThat(errors).isEmpty();
    }

    @Test
    void theTableOfADepartmentSpeaksOfItsLine() {
        assertThat(cell(true, DutyScope.of(Selector.EVERY_DEPARTMENT))).isEqualTo("各下级对口部门");
        assertThat(cell(true, DutyScope.of(Selector.OFFICE))).isEqualTo("本部门");
    }

    @Test
    void aTableFromBeforeStillReads() {
        assertThat(read(true, "各成员单位")).isEqualTo(DutyScope.of(Selector.EVERY_DEPARTMENT));
        assertThat(errors).isEmpty();
    }
}
