package org.anyue.identity.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.anyue.identity.AccessIssue;
import org.anyue.identity.AccessPass;
import org.anyue.notification.GroupText;
import org.anyue.organization.Actor;
import org.anyue.shared.Ids;
import org.anyue.ui.QrPicture;

/**
 * Links that were given out, to be copied, sent and printed now: they are not shown again.
 *
 * @param skipped units that got none
 * @param byMessage whether short messages are on their way
 * @param reachable whether the links open outside this machine
 * @param office who gives them out
 */
public record AccessPassPage(
        List<Pass> passes, List<Skipped> skipped, boolean byMessage, boolean reachable, String office) {

    static final String TEMPLATE = "identity/accesspasses";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy年M月d日").withZone(ZONE);

    /** @param groupText to be pasted into a WeChat group */
    public record Pass(
            String id, String unit, String liaison, String address, String until, String groupText, QrPicture code) {

        /** Hides the link from logs. */
        @Override
        public String toString() {
            return "Pass[" + unit + "]";
        }
    }

    public record Skipped(String unit, String reason) {}

    /** So that a message stays readable on a phone. */
    private static final int MOST_IN_A_TEXT = 20;

    /** All links in texts to be pasted into a WeChat group of the officers: name and link of each. Empty for a single one. */
    public List<String> groupTexts() {
        if (passes.size() < 2) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (int from = 0; from < passes.size(); from += MOST_IN_A_TEXT) {
            List<Pass> part = passes.subList(from, Math.min(passes.size(), from + MOST_IN_A_TEXT));
            String lines = part.stream()
                    .map(pass -> pass.unit() + "\n" + pass.address())
                    .collect(Collectors.joining("\n"));
            texts.add("【请各单位办理“安全生产月”任务】\n各单位打开自己名下的链接，输入发到联络员手机的验证码，就能填报，不用注册账号。"
                    + part.getFirst().until() + "前有效。\n" + lines + "\n——" + office);
        }
        return texts;
    }

    static AccessPassPage of(AccessIssue issue, Actor actor, boolean reachable) {
        return new AccessPassPage(
                issue.passes().stream().map(pass -> pass(pass, actor)).toList(),
                issue.skipped().entrySet().stream()
                        .map(one ->
                                new Skipped(one.getKey().name(), one.getValue().label()))
                        .toList(),
                issue.byMessage(),
                reachable,
                actor.unitName());
    }

    private static Pass pass(AccessPass pass, Actor actor) {
        String words = GroupText.of("请" + pass.unit().name() + "办理“安全生产月”任务")
                .line("打开链接，输入发到联络员手机的验证码，就能填报。不用注册账号，请勿转发到别的群。")
                .due(LocalDate.ofInstant(pass.until(), ZONE))
                .link(pass.address())
                .signed(actor.unitName())
                .build();
        return new Pass(
                Ids.toText(pass.link()),
                pass.unit().name(),
                pass.liaison(),
                pass.address(),
                DAY.format(pass.until()),
                words,
                QrPicture.of(pass.address()));
    }
}
