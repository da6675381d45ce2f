package org.anyue.organization;

import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.anyue.database.DatabaseAddress;
import org.anyue.organization.Actor.Place;
import org.anyue.shared.Ids;
import org.anyue.shared.Party;
import org.anyue.sheet.SheetRow;
import org.anyue.support.TestDatabase;
import org.anyue.vault.FieldCipher;
import org.anyue.vault.VaultFixtures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The module without Spring on a database of its own, and people to act in it. */
public final class OrganizationFixtures {

    public final Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
    public final JdbcClient jdbc;
    public final UnitQueries queries;
    public final Cities cities;
    public final Units units;
    public final UnitChanges changes;
    public final UnitLists lists;
    public final Liaisons liaisons;
    public final UnitImports imports;
    private final UnitDirectoryReads directories;
    public final TransactionTemplate transaction;
    public final List<Object> events = new CopyOnWriteArrayList<>();

    private OrganizationFixtures(DataSource source) {
        jdbc = JdbcClient.create(source);
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(source);
        transaction = new TransactionTemplate(transactions);
        UnitReads reads = new UnitReads(jdbc);
        UnitStore store = new UnitStore(jdbc);
        queries = new UnitQueries(reads);
        cities = new Cities(store, reads, clock, events::add);
        UnitTreeStore tree = new UnitTreeStore(jdbc);
        UnitChangeStore history = new UnitChangeStore(jdbc, clock);
        units = new Units(store, tree, reads, clock, events::add);
        changes = new UnitChanges(store, tree, history, reads, clock, events::add);
        FieldCipher cipher = VaultFixtures.cipher();
        LiaisonStore people = new LiaisonStore(jdbc, cipher, VaultFixtures.index());
        liaisons = new Liaisons(people, store, events::add);
        directories = new UnitDirectoryReads(jdbc, reads, people);
        imports = new UnitImports(
                new UnitImportStore(jdbc, cipher),
                directories,
                reads,
                new UnitImportWriter(store, history, people, clock),
                tree,
                transactions,
                clock,
                events::add);
        lists = new UnitLists(new UnitListReads(jdbc, people), directories, history, queries, events::add);
    }

    /** What a change says that holds from today on. */
    public Change today(UnitId unit) {
        return new Change(
                queries.details(Scope.directory(actor(Role.SYSTEM_ADMIN, root())), unit)
                        .version(),
                LocalDate.now(clock),
                "按机构调整方案");
    }

    public static OrganizationFixtures fresh() {
        DatabaseAddress address = TestDatabase.fresh();
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        pool.setMaximumPoolSize(4);
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(10_000);
        return new OrganizationFixtures(new HikariDataSource(pool));
    }

    /** The root of Jiaozuo with departments in the city and its counties. */
    public static OrganizationFixtures jiaozuo() {
        OrganizationFixtures fixtures = fresh();
        fixtures.cities.setUp(Party.SYSTEM, "4108", true);
        return fixtures;
    }

    public UnitSummary root() {
        return queries.root().orElseThrow();
    }

    public UnitSummary named(String name) {
        return queries.named(root().id(), name).orElseThrow();
    }

    /** Somebody with the role in the unit of this name. */
    public Actor actor(Role role, String unitName) {
        return actor(role, named(unitName));
    }

    public Actor actor(Role role, UnitSummary unit) {
        UnitSummary place = unit.kind().isPlace() ? unit : queries.get(queries.superiorPlace(unit.id()));
        return new Actor(
                UUID.randomUUID(),
                "测试人员",
                role,
                unit.id(),
                unit.name(),
                unit.kind(),
                new Place(place.id(), place.name(), place.kind()),
                1);
    }

    UnitSheetReading readSheet(Actor actor, List<SheetRow> rows) {
        Set<String> sectors = queries.sectors().stream().map(Sector::code).collect(Collectors.toSet());
        return UnitSheetReader.read(rows, directories.directory(Scope.directory(actor)), sectors);
    }

    /** Imports a sheet and waits until it is in. */
    public UnitImport importNow(Actor actor, List<SheetRow> rows) {
        UUID kept = imports.keep(actor, "名录.xlsx", rows);
        imports.begin(actor, kept);
        return awaitImport(actor, kept);
    }

    UnitImport awaitImport(Actor actor, UUID kept) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> imports.get(actor, kept), found -> found.state() != UnitImport.State.RUNNING);
    }

    public static UUID anyId() {
        return Ids.random();
    }
}
