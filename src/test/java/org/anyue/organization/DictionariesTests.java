package org.anyue.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.anyue.support.AnyueTest;
import org.anyue.support.City;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@AnyueTest
class DictionariesTests {

    @Autowired
    Dictionaries dictionaries;

    @Autowired
    DictionaryQueries queries;

    @Autowired
    Units units;

    @Autowired
    UnitQueries unitQueries;

    @Autowired
    BeanFactory beans;

    private City city;
    private Actor office;

    @BeforeEach
    void people() {
        city = City.of(beans);
        office = city.city(Role.OFFICE_LEAD);
    }

    @Test
    void aSectorThatIsAddedCanBeGivenToAUnitAtOnceAndOneThatIsRetiredCannot() {
        dictionaries.add(office, Dictionary.SECTORS, "低空经济");
        DictionaryValue made = named(Dictionary.SECTORS, "低空经济");
        UnitId flown = units.open(office, enterprise("焦作通航有限公司", made.code()));
        assertThat(unitQueries.sectorsOf(flown)).extracting(Sector::name).containsExactly("低空经济");
        assertThat(queries.uses(Dictionary.SECTORS)).containsEntry(made.code(), 1L);

        dictionaries.retire(office, Dictionary.SECTORS, made.code(), made.version());
        assertThatThrownBy(() -> units.open(office, enterprise("焦作第二通航有限公司", made.code())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已停用");
        assertThat(unitQueries.sectorsOf(flown)).extracting(Sector::name).containsExactly("低空经济");
        assertThat(unitQueries.offeredSectors(List.of()))
                .extracting(Sector::name)
                .doesNotContain("低空经济");
        assertThat(unitQueries.offeredSectors(List.of(made.code())))
                .extracting(Sector::name)
                .contains("低空经济");

        DictionaryValue retired = named(Dictionary.SECTORS, "低空经济");
        dictionaries.restore(office, Dictionary.SECTORS, made.code(), retired.version());
        dictionaries.rename(office, Dictionary.SECTORS, made.code(), "低空飞行", retired.version() + 1);
        assertThat(unitQueries.sectorsOf(flown)).extracting(Sector::name).containsExactly("低空飞行");
    }

    @Test
    void aNameStandsOnceAlsoAmongTheRetiredOnesAndTheLastValueStays() {
        dictionaries.add(office, Dictionary.RETURN_REASONS, "请补充现场签到");
        assertThatThrownBy(() -> dictionaries.add(office, Dictionary.RETURN_REASONS, " 请补充现场签到 "))
                .hasMessageContaining("已经有");
        DictionaryValue made = named(Dictionary.RETURN_REASONS, "请补充现场签到");
        dictionaries.retire(office, Dictionary.RETURN_REASONS, made.code(), made.version());
        assertThatThrownBy(() -> dictionaries.add(office, Dictionary.RETURN_REASONS, "请补充现场签到"))
                .hasMessageContaining("直接恢复它");
        assertThatThrownBy(() -> dictionaries.add(office, Dictionary.RETURN_REASONS, "  "))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> dictionaries.add(office, Dictionary.RETURN_REASONS, "长".repeat(41)))
                .hasMessageContaining("40");
        assertThatThrownBy(
                        () -> dictionaries.rename(office, Dictionary.RETURN_REASONS, made.code(), "别的", made.version()))
                .isInstanceOf(Stale.class);
    }

    @Test
    void movingUpChangesPlacesWithTheOneAbove() {
        List<String> before = names(Dictionary.COUNT_UNITS);
        DictionaryValue second = queries.offered(Dictionary.COUNT_UNITS).get(1);
        dictionaries.moveUp(office, Dictionary.COUNT_UNITS, second.code(), second.version());
        List<String> after = names(Dictionary.COUNT_UNITS);
        assertThat(after.get(0)).isEqualTo(before.get(1));
        assertThat(after.get(1)).isEqualTo(before.get(0));
        assertThat(Set.copyOf(after)).isEqualTo(Set.copyOf(before));
    }

    @Test
    void ofManyWhoAddTheSameNameAtOnceOneDoes() throws Exception {
        List<Callable<Boolean>> tries = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(_ -> () -> {
                    try {
                        dictionaries.add(office, Dictionary.COMPLAINT_KINDS, "同时添加");
                        return true;
                    } catch (Refusal refused) {
                        return false;
                    }
                })
                .toList();
        int added = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Boolean> one : threads.invokeAll(tries)) {
                added += one.get() ? 1 : 0;
            }
        }
        assertThat(added).isOne();
        DictionaryValue made = named(Dictionary.COMPLAINT_KINDS, "同时添加");
        dictionaries.retire(office, Dictionary.COMPLAINT_KINDS, made.code(), made.version());
    }

    private NewUnit enterprise(String name, String sector) {
        return new NewUnit(UnitKind.ENTERPRISE, city.root().id(), name, name, Set.of(sector));
    }

    private DictionaryValue named(Dictionary dictionary, String name) {
        return queries.values(dictionary).stream()
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names(Dictionary dictionary) {
        return queries.offered(dictionary).stream().map(DictionaryValue::name).toList();
    }
}
