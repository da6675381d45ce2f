package org.anyue.draw;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anyue.job.Job;
import org.anyue.job.JobPlan;
import org.anyue.job.Timetable;
import org.anyue.notification.Channel;
import org.anyue.notification.DirectMessages;
import org.anyue.notification.PublicAddress;
import org.anyue.notification.QuietTimes;
import org.anyue.shared.Party;
import org.anyue.worktime.BusinessTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells winners by short message that they have won, how to claim and by when, and once more before that time is over. A
 * message is written down before it is sent and carries the same key at every attempt, so it arrives once also when the
 * process dies in between. Phones stand nowhere but with the entry.
 */
@Component
class WinnerNotices implements Job {

    private static final Duration BEFORE_THE_END = Duration.ofDays(3);
    private static final int AT_ONCE = 200;
    private static final String PHONE = "tel:+86";
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA).withZone(BusinessTime.ZONE);

    private final WinnerNoticeStore notices;
    private final DrawStore draws;
    private final DrawBooks books;
    private final DrawEntryStore entries;
    private final PrizeClaimStore claims;
    private final DirectMessages messages;
    private final QuietTimes quiet;
    private final PublicAddress address;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    WinnerNotices(
            WinnerNoticeStore notices,
            DrawStore draws,
            DrawBooks books,
            DrawEntryStore entries,
            PrizeClaimStore claims,
            DirectMessages messages,
            QuietTimes quiet,
            PublicAddress address,
            TransactionTemplate transaction,
            Clock clock,
            ApplicationEventPublisher events) {
        this.notices = notices;
        this.draws = draws;
        this.books = books;
        this.entries = entries;
        this.claims = claims;
        this.messages = messages;
        this.quiet = quiet;
        this.address = address;
        this.transaction = transaction;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public JobPlan plan() {
        return new JobPlan(
                "draw.winner-notices",
                "中奖短信",
                "给中奖人发短信，说明怎样领、什么时候截止；截止前三天再提醒没有领的人。每人每种只发一次，免打扰时段不发",
                Timetable.every(Duration.ofMinutes(1)));
    }

    @Override
    public String run() {
        if (!messages.reaches(Channel.SMS)) {
            return "";
        }
        for (String drawId : notices.drawn()) {
            transaction.executeWithoutResult(_ -> plan(draws.lock(drawId)));
        }
        if (quiet.isNow()) {
            return "";
        }
        int sent = 0;
        List<WinnerNotice> waiting = notices.waiting(AT_ONCE);
        for (WinnerNotice notice : waiting) {
            sent += send(notice) ? 1 : 0;
        }
        return waiting.isEmpty() ? "" : "发出 " + sent + " 条，共 " + waiting.size() + " 条待发";
    }

    private void plan(Draw draw) {
        Instant now = clock.instant();
        List<String> holders = holders(draw);
        int fresh = notices.plan(draw.identity().id(), holders, WinnerNotice.Kind.WON, now);
        Instant end = draw.rules().claimBy();
        if (!now.isBefore(end.minus(BEFORE_THE_END)) && now.isBefore(end)) {
            Set<String> claimed =
                    claims.of(draw.identity().id()).stream().map(Claim::entryId).collect(Collectors.toSet());
            List<String> late =
                    holders.stream().filter(one -> !claimed.contains(one)).toList();
            fresh += notices.plan(draw.identity().id(), late, WinnerNotice.Kind.REMINDER, now);
        }
        if (fresh > 0) {
            events.publishEvent(
                    new DrawChanged(Party.SYSTEM, draw.identity().drawId(), "winners-told", String.valueOf(fresh)));
        }
    }

    private List<String> holders(Draw draw) {
        return books.of(draw).holders().stream()
                .map(DrawDetails.Holder::entryId)
                .toList();
    }

    private boolean send(WinnerNotice notice) {
        Draw draw = draws.find(notice.drawId()).orElseThrow();
        Optional<DrawDetails.Holder> holder = books.of(draw).holders().stream()
                .filter(one -> one.entryId().equals(notice.entryId()))
                .findFirst();
        String phone = entries.opened(notice.draw(), List.of(notice.entryId())).stream()
                .map(DrawEntryStore.Opened::subjectKey)
                .filter(key -> key.startsWith(PHONE))
                .map(key -> key.substring(PHONE.length()))
                .findFirst()
                .orElse("");
        if (holder.isEmpty() || phone.isEmpty()) {
            notices.failed(notice, WinnerNoticeStore.TRIES);
            return false;
        }
        boolean taken = messages.send(notice.id(), Channel.SMS, phone, "中奖通知", words(draw, holder.get(), notice));
        if (taken) {
            notices.sent(notice, clock.instant());
        } else {
            notices.failed(notice, 1);
        }
        return taken;
    }

    private String words(Draw draw, DrawDetails.Holder holder, WinnerNotice notice) {
        Instant end = draw.rules().claimBy();
        String page = address.isConfigured() ? address.of("/draw/" + notice.drawId() + "/claim") : "本次抽签的公开页面";
        String first = notice.kind() == WinnerNotice.Kind.REMINDER
                ? "您在“%s”中的%s（%s）还没有领取。".formatted(draw.draft().title(), holder.tier(), holder.what())
                : "您在“%s”中了%s（%s）。".formatted(draw.draft().title(), holder.tier(), holder.what());
        String until = clock.instant().isBefore(end) ? "请在" + AT.format(end) + "前" : "请尽快";
        return first + until + "打开" + page + "，凭回执取得领奖码，到领奖处领取；回执丢了，带这部手机到领奖处当面核验。领奖不收任何费用。";
    }
}
