package org.anyue.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.anyue.database.Migrations;
import org.anyue.identity.SetUp;
import org.anyue.identity.web.StaffPages;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.DataFolder;
import org.anyue.shared.Ids;
import org.anyue.sheet.SheetColumn;
import org.anyue.sheet.SheetDraft;
import org.anyue.sheet.SheetWriter;
import org.anyue.support.AnyueTest;
import org.anyue.support.FirstPeople;
import org.anyue.support.Planted;
import org.anyue.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * Twenty invented people are put in through pages and sheets, in fields where they belong and in fields where they do
 * not. Then every table is copied out and every file and line of the log is read: none of them stands there in clear,
 * but for names of staff in the columns that the register declares.
 */
@AnyueTest
class PlantedNamesTests {

    private static final List<Planted> PEOPLE = Planted.all();
    /** Become people with an account, whose names are official; of all others nothing may be found. */
    private static final List<Planted> STAFF = PEOPLE.subList(0, 5);

    private static final List<Planted> OFFICERS = PEOPLE.subList(5, 10);
    private static final List<Planted> IMPORTED = PEOPLE.subList(10, 15);
    private static final List<Planted> WAITING = PEOPLE.subList(15, 20);

    @Autowired
    MockMvc web;

    @Autowired
    BeanFactory beans;

    @Autowired
    SetUp setUp;

    @Autowired
    UnitQueries units;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource source;

    @Autowired
    DataFolder home;

    private UnitSummary city;
    private UnitSummary county;

    /** Every line of every level, with what was thrown. */
    private static final class Lines extends AppenderBase<ILoggingEvent> {

        private final Queue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            String thrown =
                    event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
            lines.add(event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage() + thrown
                    + event.getMDCPropertyMap());
        }
    }

    @Test
    void nobodyWhoWasPutInIsFoundInClear() throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Logger own = (Logger) LoggerFactory.getLogger("org.anyue");
        Level before = own.getLevel();
        Lines lines = new Lines();
        lines.start();
        root.addAppender(lines);
        own.setLevel(Level.TRACE);
        LoggerFactory.getLogger("org.anyue.planted").trace("this line is heard");
        try {
            plant();
        } finally {
            own.setLevel(before);
            root.detachAppender(lines);
        }
        List<String> all = PEOPLE.stream().flatMap(Planted::values).toList();
        assertThat(lines.lines)
                .isNotEmpty()
                .noneMatch(line -> Planted.in(line, all).isPresent());
        assertThat(found(all)).as("columns with somebody in clear").isEmpty();
        assertThat(filesWith(all)).as("files with somebody in clear").isEmpty();
    }

    private void plant() throws Exception {
        if (setUp.pendingCode().isPresent()) {
            FirstPeople.found(beans, true, "a long enough sentence");
        }
        city = units.root().orElseThrow();
        county = units.named(city.id(), "武陟县").orElseThrow();
        nameOfficers();
        importSheet(IMPORTED, true);
        importSheet(WAITING, false);
        openAccounts();
        for (int i = 0; i < PEOPLE.size(); i++) {
            askInVain(i * 5, PEOPLE.get(i));
        }
        signInInVain(STAFF.getFirst());
        signInInVain(OFFICERS.getFirst());
        assertThat(jdbc.sql("SELECT count(*) FROM organization.liaison")
                        .query(Long.class)
                        .single())
                .as("they really are there")
                .isGreaterThanOrEqualTo(10);
        assertThat(body(get("/desk/units").param("q", IMPORTED.getFirst().phone()), clerk()))
                .as("and found by number")
                .contains("种植测试厂0");
    }

    private void nameOfficers() throws Exception {
        List<UnitSummary> towns = units.inside(county.id(), UnitKind.TOWNSHIP);
        for (int i = 0; i < OFFICERS.size(); i++) {
            UUID town = towns.get(i).id().value();
            int version = jdbc.sql("SELECT version FROM organization.unit WHERE id = :id")
                    .param("id", town)
                    .query(Integer.class)
                    .single();
            String address = "/desk/units/" + Ids.toText(town) + "/liaison";
            Planted one = OFFICERS.get(i);
            assertThat(send(
                                    post(address)
                                            .param("version", "" + version)
                                            .param("name", one.name())
                                            .param("phone", one.identity()),
                                    clerk())
                            .getStatus())
                    .isEqualTo(422);
            assertThat(send(
                                    post(address)
                                            .param("version", "" + version)
                                            .param("name", one.name())
                                            .param("phone", one.phone()),
                                    clerk())
                            .getStatus())
                    .isEqualTo(303);
            assertThat(send(post(address + "/reading"), clerk()).getContentAsString())
                    .contains(one.phone());
        }
    }

    /** With columns that nobody asked for. */
    private void importSheet(List<Planted> people, boolean finish) throws Exception {
        List<SheetColumn> columns = Stream.of("单位名称", "单位类别", "所属地区", "行业领域", "联络员姓名", "联络员手机号", "身份证号", "家庭住址")
                .map(title -> new SheetColumn(title, 20))
                .toList();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            Planted one = people.get(i);
            rows.add(List.of(
                    (finish ? "种植测试厂" : "种植待导厂") + i,
                    "生产经营单位",
                    "武陟县",
                    "危险化学品",
                    one.name(),
                    one.phone(),
                    one.identity(),
                    one.address()));
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SheetWriter.write(new SheetDraft("名录", "", columns, rows), file);
        MockHttpServletResponse kept = web.perform(multipart("/desk/units/import")
                        .file(new MockMultipartFile("file", "名录.xlsx", "application/octet-stream", file.toByteArray()))
                        .with(csrf())
                        .with(StaffPages.as(clerk())))
                .andReturn()
                .getResponse();
        String address = String.valueOf(kept.getHeader("Location"));
        assertThat(body(get(address), clerk()))
                .contains(people.getFirst().name().substring(0, 2) + "**");
        if (finish) {
            assertThat(send(post(address), clerk()).getStatus()).isEqualTo(303);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> body(get(address), clerk()).contains("新增 5 个单位"));
        }
    }

    private void openAccounts() throws Exception {
        UnitSummary town = units.inside(county.id(), UnitKind.TOWNSHIP).getFirst();
        Actor administrator = actor(Role.SYSTEM_ADMIN, city);
        for (Planted one : STAFF) {
            String login = "planted." + Ids.randomText(6);
            assertThat(send(person(town, one.name(), one.identity()), administrator)
                            .getStatus())
                    .isEqualTo(422);
            assertThat(send(person(town, one.name(), login), administrator).getStatus())
                    .isEqualTo(200);
            // Taken: the database itself refuses the second one.
            assertThat(send(person(town, one.name(), login), administrator).getStatus())
                    .isEqualTo(422);
            UUID account = jdbc.sql("SELECT id FROM identity.account WHERE login_name = :login")
                    .param("login", login)
                    .query(UUID.class)
                    .single();
            Actor self = new Actor(
                    account, one.name(), Role.OFFICE_CLERK, town.id(), town.name(), town.kind(), place(town), 1);
            assertThat(send(contact("sms", one.phone()), self).getStatus()).isEqualTo(303);
            assertThat(send(contact("mail", one.phone() + "@example.cn"), self).getStatus())
                    .isEqualTo(303);
            assertThat(send(contact("sms", one.identity()), self).getStatus()).isEqualTo(422);
            assertThat(body(get("/desk/own-data"), self)).contains(one.name(), one.phone());
            send(post("/desk/own-data/copies").param("format", "xlsx"), self);
            send(post("/desk/own-data/deletion"), self);
        }
    }

    private static MockHttpServletRequestBuilder person(UnitSummary town, String name, String login) {
        return post("/desk/people")
                .param("unit", town.id().toString())
                .param("role", "OFFICE_CLERK")
                .param("name", name)
                .param("login", login);
    }

    private static MockHttpServletRequestBuilder contact(String channel, String address) {
        return post("/desk/contact").param("channel", channel).param("address", address);
    }

    /** Where people type what does not belong there; each value in one place, each place gets some of everybody. */
    private void askInVain(int turn, Planted one) throws Exception {
        for (String value : one.values().toList()) {
            switch (turn++ % 7) {
                case 0 -> send(get("/desk/units").param("q", value), clerk());
                case 1 -> send(get("/desk/people").param("q", value), actor(Role.SYSTEM_ADMIN, city));
                case 2 -> send(get("/desk/audit").param("person", value), actor(Role.AUDIT_ADMIN, city));
                case 3 -> send(get("/desk/privacy").param("q", value), actor(Role.SECURITY_ADMIN, city));
                case 4 -> send(get("/desk/" + value), clerk());
                case 5 -> send(get("/desk/units").param("page", value), clerk());
                default -> send(post("/desk/contact").param("channel", value).param("address", value), clerk());
            }
        }
    }

    private void signInInVain(Planted one) throws Exception {
        send(post("/desk/sign-in").param("login", one.phone()).param("password", one.identity()), clerk());
        send(post("/desk/sign-in").param("login", one.identity()).param("password", one.name()), clerk());
    }

    private Set<String> found(List<String> all) throws Exception {
        Map<String, Protection> declared = ColumnRegister.all().stream()
                .collect(Collectors.toMap(RegisterColumn::name, RegisterColumn::protection));
        List<String> official = STAFF.stream().map(Planted::name).toList();
        List<String> secret =
                all.stream().filter(value -> !official.contains(value)).toList();
        Set<String> found = new TreeSet<>();
        for (String table : tables()) {
            List<String> columns = columns(table);
            for (String line : copy(table).split("\n")) {
                String[] cells = line.split("\t", -1);
                for (int i = 0; i < columns.size() && i < cells.length; i++) {
                    String column = table + "." + columns.get(i);
                    boolean open = declared.get(column) == Protection.OFFICIAL;
                    if (Planted.in(cells[i], open ? secret : all).isPresent()) {
                        found.add(column);
                    }
                }
            }
        }
        return found;
    }

    private List<String> tables() {
        return jdbc.sql("""
                        SELECT table_schema || '.' || table_name
                        FROM information_schema.tables
                        WHERE table_schema IN (:schemas) AND table_type = 'BASE TABLE'
                        ORDER BY 1""")
                .param("schemas", Migrations.modules())
                .query(String.class)
                .list();
    }

    private List<String> columns(String table) {
        return jdbc.sql("""
                        SELECT column_name
                        FROM information_schema.columns
                        WHERE table_schema || '.' || table_name = :table
                        ORDER BY ordinal_position""").param("table", table).query(String.class).list();
    }

    private String copy(String table) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var connection = source.getConnection()) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY " + table + " TO STDOUT", out);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Files, keys, heads and logs of this installation, and what the database server has said. */
    private List<Path> filesWith(List<String> all) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> own = Files.walk(home.root())) {
            own.filter(Files::isRegularFile).forEach(files::add);
        }
        Path server = TestDatabase.folder("server").resolve("pg/server.log");
        if (Files.exists(server)) {
            files.add(server);
        }
        Function<Path, String> text = file -> {
            try {
                return Files.readString(file, StandardCharsets.ISO_8859_1);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        };
        List<String> bytes = all.stream()
                .map(value -> new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                .toList();
        return files.stream()
                .filter(file -> Planted.in(text.apply(file), bytes).isPresent())
                .toList();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Actor actor) throws Exception {
        return web.perform(request.with(csrf()).with(StaffPages.as(actor)))
                .andReturn()
                .getResponse();
    }

    private String body(MockHttpServletRequestBuilder request, Actor actor) throws Exception {
        RequestBuilder call = request.with(StaffPages.as(actor));
        return web.perform(call).andReturn().getResponse().getContentAsString();
    }

    private Actor clerk() {
        return actor(Role.OFFICE_CLERK, units.named(city.id(), "武陟县安委办").orElseThrow());
    }

    private Actor actor(Role role, UnitSummary unit) {
        return new Actor(UUID.randomUUID(), "测试", role, unit.id(), unit.name(), unit.kind(), place(unit), 1);
    }

    private Actor.Place place(UnitSummary unit) {
        UnitSummary place = unit.kind().isPlace() ? unit : units.get(units.superiorPlace(unit.id()));
        return new Actor.Place(place.id(), place.name(), place.kind());
    }
}
