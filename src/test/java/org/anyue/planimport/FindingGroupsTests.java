package org.anyue.planimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingGroupsTests {

    private final CompiledPlan plan = SamplePlans.compile("05-yunwu-city-2023-mangled");

    @Test
    void aWordSwappedAtManyPlacesIsOneLineWithItsNumber() {
        long places = plan.findings().stream()
                .filter(finding -> "安全".equals(finding.suggestion()))
                .count();
        assertThat(places).isGreaterThan(5);
        assertThat(lines()).contains("SWAPPED_WORD “平安”→“安全” %d 处，请核对后选择改或不改".formatted(places));
        assertThat(lines().stream().filter(line -> line.contains("“平安”→“安全”"))).hasSize(1);
    }

    @Test
    void eachFindingIsFollowedByItsSentenceWithThePlaceMarked() {
        for (FindingGroups.Group group : FindingGroups.of(plan)) {
            assertThat(group.lines()).hasSizeGreaterThan(1);
            assertThat(group.lines().get(1)).contains("【", "】");
        }
        assertThat(lines()).contains("    负有平安监管职责的部门要跟踪【催促】整改，对逾期不改的依法予以处理。");
    }

    @Test
    void noPlaceIsLostByGrouping() {
        assertThat(PlanOutline.of(plan))
                .contains("体检 %d 处".formatted(plan.findings().size()));
        assertThat(lines()).anyMatch(line -> line.contains("……其余 "));
    }

    private List<String> lines() {
        return FindingGroups.of(plan).stream()
                .flatMap(group -> group.lines().stream())
                .toList();
    }
}
