package org.anyue.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyue.assignment.AssignmentWorld.MovableClock;
import org.anyue.identity.Accounts;
import org.anyue.identity.NewAccount;
import org.anyue.identity.SetUp;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.Ids;
import org.anyue.shared.Party;
import org.anyue.support.AnyueTest;
import org.anyue.support.FirstPeople;
import org.anyue.vault.FieldCipher;
import org.anyue.worktime.BusinessTime;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole application in Jiaozuo, with people in it and a business clock that tests move. */
@AnyueTest
public abstract class NotificationWorld {

    protected static final MovableClock CLOCK = new MovableClock();

    @TestBean(name = "clock")
    Clock clock;

    @Autowired
    SetUp setUp;

    @Autowired
    Accounts accounts;

    @Autowired
    protected UnitQueries units;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Notices notices;

    @Autowired
    Inbox inbox;

    @Autowired
    Contacts contacts;

    @Autowired
    Channels channels;

    @Autowired
    Outbox outbox;

    @Autowired
    Mornings mornings;

    @Autowired
    DeliveryStore deliveries;

    @Autowired
    LocalMessageStore local;

    @Autowired
    FieldCipher cipher;

    @Autowired
    NoticeHours hours;

    @Autowired
    BeanFactory beans;

    @Autowired
    ApplicationEventPublisher events;

    static Clock clock() {
        return CLOCK;
    }

    @BeforeEach
    void anEmptyHouse() {
        if (setUp.pendingCode().isPresent()) {
            FirstPeople.found(beans, true, "a long enough sentence");
        }
        jdbc.sql("""
                        TRUNCATE notification.dispatch, notification.notice, notification.read_mark,
                                 notification.channel_choice, notification.contact, notification.one_time_code,
                                 notification.delivery, notification.local_message, notification.morning, notification.announcement,
                                 notification.announcement_unit""").update();
        at("2026-06-10T10:00");
    }

    protected static void at(String time) {
        CLOCK.moveTo(
                java.time.LocalDateTime.parse(time).atZone(BusinessTime.ZONE).toInstant());
    }

    protected static void at(LocalDate day, LocalTime hour) {
        CLOCK.moveTo(BusinessTime.at(day, hour));
    }

    protected UnitSummary unit(String name) {
        return units.named(units.root().orElseThrow().id(), name).orElseThrow();
    }

    /** An address that its owner has shown to be theirs. */
    protected void reach(Actor actor, Channel channel, String address) {
        contacts.set(actor, channel, address);
        jdbc.sql("UPDATE notification.contact SET proved_at = changed_at WHERE account_id = :account")
                .param("account", actor.accountId())
                .update();
    }

    /** Somebody new with an account. */
    protected Actor hire(Role role, String unitName) {
        UnitSummary unit = unit(unitName);
        UUID account = accounts.create(
                        actor(UUID.randomUUID(), Role.SYSTEM_ADMIN, unit("焦作市")),
                        new NewAccount("u" + Ids.randomText(8), "孙谷雨", unit.id(), role))
                .account()
                .value();
        return actor(account, role, unit);
    }

    protected Actor administrator() {
        return actor(UUID.randomUUID(), Role.SYSTEM_ADMIN, unit("焦作市"));
    }

    private Actor actor(UUID account, Role role, UnitSummary unit) {
        UnitSummary place = unit.kind().isPlace() ? unit : units.get(units.superiorPlace(unit.id()));
        return new Actor(
                account,
                "孙谷雨",
                role,
                unit.id(),
                unit.name(),
                unit.kind(),
                new Actor.Place(place.id(), place.name(), place.kind()),
                1);
    }

    protected int send(Party by, Notice... all) {
        Integer told = new TransactionTemplate(transactions).execute(_ -> notices.send(by, List.of(all)));
        return told == null ? 0 : told;
    }

    static Notice notice(Recipient to, Urgency urgency, String title) {
        return new Notice(to, "test.said", urgency, title, "请按时办理。", "/desk/worklist", null, title);
    }

    static Notice routine(UnitId unit, String title) {
        return notice(Recipient.unit(unit), Urgency.ROUTINE, title);
    }

    protected void choose(Urgency urgency, Channel channel) {
        channels.choose(administrator(), Map.of(urgency, channel));
    }

    /** What the stand-in took: masked address and subject, in the order of taking. */
    protected List<String> taken() {
        return jdbc.sql(
                        "SELECT masked_address || ' ' || subject FROM notification.local_message ORDER BY taken_at, key")
                .query(String.class)
                .list();
    }

    protected Instant now() {
        return CLOCK.instant();
    }

    /** The outbox does what is due. */
    protected int work() {
        return outbox.run();
    }

    /** A worker of another node that hands messages to these ports. */
    Outbox worker(ChannelPort port) {
        return new Outbox(
                deliveries,
                new ChannelPorts(Map.of(port.channel(), port), ""),
                cipher,
                hours,
                transactions,
                CLOCK,
                events);
    }

    protected List<String> states() {
        return new ArrayList<>(jdbc.sql("SELECT DISTINCT state FROM notification.delivery ORDER BY state")
                .query(String.class)
                .list());
    }
}
