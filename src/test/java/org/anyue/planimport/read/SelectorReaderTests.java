package org.anyue.planimport.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anyue.planimport.Selector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectorReaderTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "各设区市安委会|EVERY_COUNTY",
                "各市州|EVERY_COUNTY",
                "各县（区）住建部门|EVERY_COUNTY",
                "各乡镇（街道）|EVERY_TOWNSHIP",
                "各村党支部书记|EVERY_TOWNSHIP",
                "包村干部|EVERY_TOWNSHIP",
                "省直有关部门|EVERY_DEPARTMENT",
                "各站所负责人|EVERY_DEPARTMENT",
                "各企业主要负责人、实际控制人|EVERY_ENTERPRISE",
                "危险化学品企业|SECTOR_ENTERPRISES",
                "物业公司|SECTOR_ENTERPRISES",
                "市教育局|NAMED",
                "区市场监管局|NAMED",
                "县市场监管局|NAMED",
                "领导小组办公室|OFFICE",
                "有条件的村（社区）|EVERY_TOWNSHIP",
                "被通知整改的单位|EVERY_DEPARTMENT",
                "城区以外各镇|EVERY_TOWNSHIP",
                "各县（市、区）党委（党组）理论学习中心组|EVERY_COUNTY",
                "各医疗卫生机构|SECTOR_ENTERPRISES",
                "卫生院|NAMED",
                "实习学生|PUBLIC"
            })
    void bearersMeanTheSameInEveryPlan(String bearer, Selector expected) {
        assertThat(SelectorReader.of(bearer)).isEqualTo(expected);
    }

    @Test
    void zonesAreWhatThePlacesOfThePlanAre() {
        SelectorReader city = SelectorReader.of(new PlanKind(false, false, false, false, false, false));
        SelectorReader county = SelectorReader.of(new PlanKind(false, true, false, false, false, false));
        assertThat(selector(city, "各开发区")).isEqualTo("EVERY_COUNTY");
        assertThat(selector(county, "各开发区")).isEqualTo("EVERY_TOWNSHIP");
    }

    @Test
    void theUnitsOfAnEnterpriseAreEnterprises() {
        SelectorReader enterprise = SelectorReader.of(new PlanKind(false, false, false, true, false, false));
        assertThat(selector(enterprise, "各单位")).isEqualTo("EVERY_ENTERPRISE");
        assertThat(selector(enterprise, "各项目部")).isEqualTo("EVERY_ENTERPRISE");
        assertThat(selector(enterprise, "物流公司")).isEqualTo("NAMED");
        assertThat(selector(enterprise, "机关各部门")).isEqualTo("EVERY_DEPARTMENT");
    }

    @Test
    void theWardsOfAHospitalAndTheClassesOfASchoolAreItsDepartments() {
        SelectorReader institution = SelectorReader.of(new PlanKind(false, false, false, false, true, false));
        assertThat(selector(institution, "各病区")).isEqualTo("EVERY_DEPARTMENT");
        assertThat(selector(institution, "各班级")).isEqualTo("EVERY_DEPARTMENT");
        assertThat(selector(institution, "护理部")).isEqualTo("NAMED");
        assertThat(selector(institution, "学生")).isEqualTo("PUBLIC");
    }

    private static @org.jspecify.annotations.Nullable String selector(SelectorReader reader, String bearer) {
        return reader.scope(new Bearers(List.of(bearer), List.of()), "").selector();
    }
}
