package org.anyue.campaign;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One change of an amendment.
 *
 * @param duty null for the venue of an activity and for a warning
 * @param item the activity whose venue changes, else null
 * @param subject words of the duty or title of the activity, empty for a warning
 * @param was value before, as {@link AmendmentTerms} writes it
 * @param becomes value after
 */
public record AmendmentChange(
        AmendmentPart part,
        @Nullable DutyId duty,
        @Nullable PlanItemId item,
        String subject,
        String was,
        String becomes) {

    public static AmendmentChange of(DutyId duty, AmendmentPart part, String becomes) {
        return new AmendmentChange(part, duty, null, "", "", becomes);
    }

    public static AmendmentChange venue(PlanItemId item, Venue venue) {
        return new AmendmentChange(AmendmentPart.VENUE, null, item, "", "", AmendmentTerms.text(venue));
    }

    public static AmendmentChange warning(String words) {
        return new AmendmentChange(AmendmentPart.WARNING, null, null, "", "", words);
    }

    AmendmentChange at(String newSubject, String newWas) {
        return new AmendmentChange(part, duty, item, newSubject, newWas, becomes);
    }

    boolean sameTarget(AmendmentChange other) {
        return Objects.equals(duty, other.duty) && Objects.equals(item, other.item);
    }

    /** What takes this change back. */
    AmendmentChange inverse(int number) {
        return switch (part) {
            case ADDED, RESTORED -> with(AmendmentPart.CANCELLED, "");
            case CANCELLED -> with(AmendmentPart.RESTORED, "");
            case POINT_SETTLED -> with(AmendmentPart.POINT_REOPENED, was);
            case POINT_REOPENED -> with(AmendmentPart.POINT_SETTLED, was);
            case WARNING -> with(part, "解除第" + number + "号变更发出的紧急提示。");
            default -> with(part, was);
        };
    }

    private AmendmentChange with(AmendmentPart other, String value) {
        return new AmendmentChange(other, duty, item, subject, becomes, value);
    }

    /** The value before as people read it; empty for none. */
    public String wasWords() {
        return AmendmentTerms.words(part, was);
    }

    public String becomesWords() {
        return AmendmentTerms.words(part, becomes);
    }

    /** For instance 截止日由6月20日改为6月25日. */
    public String sentence() {
        return switch (part) {
            case ADDED -> "新增任务";
            case CANCELLED -> "任务取消，不用再报送";
            case RESTORED -> "任务恢复，需要继续完成";
            case WARNING -> becomes;
            case POINT_SETTLED -> "“" + was + "”已明确：" + becomes;
            case POINT_REOPENED -> becomes + "（原已明确：" + was + "）";
            default -> value();
        };
    }

    private String value() {
        if (was.isEmpty()) {
            return part.label() + "定为" + becomesWords();
        }
        return becomes.isEmpty()
                ? "取消" + part.label() + "（原为" + wasWords() + "）"
                : part.label() + "由" + wasWords() + "改为" + becomesWords();
    }
}
