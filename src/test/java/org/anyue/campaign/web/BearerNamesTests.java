package org.anyue.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.anyue.campaign.DutyScope;
import org.anyue.campaign.Selector;
import org.anyue.organization.UnitId;
import org.anyue.shared.Ids;
import org.junit.jupiter.api.Test;

class BearerNamesTests {

    private static final Map<String, String> SECTORS =
            Map.of("chemicals", "危险化学品", "construction", "建筑施工", "gas", "燃气", "fire", "消防");

    private final BearerNames ofPlace = new BearerNames(false, SECTORS);

    private static DutyScope sectors(String... codes) {
        return new DutyScope(Set.of(Selector.SECTOR_ENTERPRISES), Set.of(codes), Set.of());
    }

    @Test
    void aListSaysWhichSectors() {
        assertThat(ofPlace.brief(sectors("chemicals", "construction"))).isEqualTo("危险化学品、建筑施工企业");
        assertThat(ofPlace.brief(sectors("chemicals", "construction", "gas"))).isEqualTo("危险化学品、建筑施工、燃气企业");
    }

    @Test
    void manySectorsAreCounted() {
        assertThat(ofPlace.brief(sectors("chemicals", "construction", "gas", "fire")))
                .isEqualTo("危险化学品、建筑施工等 4 个行业领域的企业");
    }

    @Test
    void aSectorThatWasTakenAwayKeepsItsCode() {
        assertThat(ofPlace.brief(sectors("gas", "old"))).isEqualTo("燃气、old企业");
    }

    @Test
    void othersKeepTheirWords() {
        DutyScope scope = new DutyScope(
                Set.of(Selector.EVERY_COUNTY, Selector.NAMED), Set.of(), Set.of(new UnitId(Ids.random())));
        assertThat(ofPlace.brief(scope)).isEqualTo("各县（市、区）、指定单位 1 家");
        assertThat(ofPlace.brief(DutyScope.OPEN)).isEmpty();
        assertThat(new BearerNames(true, SECTORS).brief(DutyScope.of(Selector.OFFICE)))
                .isEqualTo("本部门");
    }
}
