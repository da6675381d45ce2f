package org.anyue.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.anyue.shared.Ids;
import org.junit.jupiter.api.Test;

class AmendmentTermsTests {

    private static final DutyTerms BARE = DutyTerms.of(new PlanItemId(Ids.random()), "开展演练", ActivityKind.DRILL)
            .build();

    private static final DutyTerms FULL = DutyTerms.of(BARE.item(), "组织1次综合演练", ActivityKind.DRILL)
            .quota(new Quota(">=", new BigDecimal("2"), "场", "县（市、区）"))
            .window(null, LocalDate.of(2026, 6, 20))
            .due(LocalDate.of(2026, 6, 25))
            .lock(LocalDate.of(2026, 7, 1))
            .dueText("每周五")
            .asks(new Asks(
                    List.of(new FigureAsk("f1", "参加\t人数", "人次"), new FigureAsk("f2", "场次", "")), true, 2, true, false))
            .evidence("现场照片")
            .build();

    @Test
    void everyValueComesBackAsItWas() {
        for (AmendmentPart part : AmendmentPart.values()) {
            if (part.isTerm() && part != AmendmentPart.POINT_SETTLED && part != AmendmentPart.POINT_REOPENED) {
                String full = AmendmentTerms.value(FULL, part);
                assertThat(AmendmentTerms.value(AmendmentTerms.with(BARE, part, full), part))
                        .as(part.name())
                        .isEqualTo(full)
                        .isNotEmpty();
                String bare = AmendmentTerms.value(BARE, part);
                assertThat(AmendmentTerms.value(AmendmentTerms.with(FULL, part, bare), part))
                        .as(part.name())
                        .isEqualTo(bare);
            }
        }
        assertThat(AmendmentTerms.with(BARE, AmendmentPart.QUOTA, AmendmentTerms.value(FULL, AmendmentPart.QUOTA))
                        .quota())
                .isEqualTo(FULL.quota());
    }

    @Test
    void changesReadAsSentences() {
        DutyId duty = new DutyId(Ids.random());
        assertThat(change(duty, AmendmentPart.DUE, "2026-06-20", "2026-06-25").sentence())
                .isEqualTo("截止日由6月20日改为6月25日");
        assertThat(change(duty, AmendmentPart.DUE, "", "2026-06-25").sentence()).isEqualTo("截止日定为6月25日");
        assertThat(change(duty, AmendmentPart.LOCK, "2026-06-20", "").sentence())
                .isEqualTo("取消最后收件日（原为6月20日）");
        assertThat(change(duty, AmendmentPart.VENUE, "人民广场\t解放路1号", "体育馆\t").sentence())
                .isEqualTo("地点由人民广场（解放路1号）改为体育馆");
        assertThat(change(duty, AmendmentPart.WINDOW, "\t2026-06-10", "2026-06-11\t2026-06-12")
                        .sentence())
                .isEqualTo("开展时间由6月10日前改为6月11日至6月12日");
        assertThat(change(duty, AmendmentPart.POINT_SETTLED, "具体时间另行通知", "6月16日上午9时")
                        .sentence())
                .isEqualTo("“具体时间另行通知”已明确：6月16日上午9时");
        assertThat(change(duty, AmendmentPart.ASKS, "true\t0\ttrue\tfalse", "true\t2\tfalse\ttrue\nk\t场次\t场")
                        .sentence())
                .isEqualTo("报送内容由文字说明、纸质材料改为文字说明、电子文件、照片至少2张、场次（场）");
    }

    @Test
    void takingBackTwiceIsTheSameAsNever() {
        DutyId duty = new DutyId(Ids.random());
        for (AmendmentPart part : AmendmentPart.values()) {
            if (part != AmendmentPart.WARNING && part != AmendmentPart.ADDED) {
                AmendmentChange once = change(duty, part, "甲", "乙");
                AmendmentChange twice = once.inverse(1).inverse(2);
                assertThat(twice.part()).isEqualTo(once.part());
                assertThat(twice.becomes()).isEqualTo(part.isTerm() || part == AmendmentPart.VENUE ? "乙" : "");
            }
        }
        assertThat(change(duty, AmendmentPart.ADDED, "", "").inverse(1).part()).isEqualTo(AmendmentPart.CANCELLED);
    }

    private static AmendmentChange change(DutyId duty, AmendmentPart part, String was, String becomes) {
        return new AmendmentChange(part, duty, null, "报送总结", was, becomes);
    }
}
