package org.anyue.assignment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anyue.campaign.Asks;
import org.anyue.campaign.FigureAsk;
import org.jspecify.annotations.Nullable;

/** What must stand in a submission before it is taken. */
public final class SubmissionPolicy {

    public static final int LONGEST_TEXT = 4000;
    private static final BigDecimal LARGEST = new BigDecimal("999999999999.99");

    private SubmissionPolicy() {}

    /** One thing that is missing or wrong, with the form field it belongs to. */
    public record Gap(String field, String message) {}

    /** Empty when it can be handed in. */
    public static List<Gap> gaps(Asks asks, Map<String, BigDecimal> figures, String text, int photos, int files) {
        List<Gap> gaps = new ArrayList<>();
        for (FigureAsk figure : asks.figures()) {
            String wrong = wrong(figure, figures.get(figure.key()));
            if (wrong != null) {
                gaps.add(new Gap("figure-" + figure.key(), wrong));
            }
        }
        if (asks.text() && text.isBlank()) {
            gaps.add(new Gap("text", "请填写情况说明"));
        }
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            gaps.add(new Gap("text", "情况说明不能超过" + LONGEST_TEXT + "字，请精简"));
        }
        if (photos < asks.photos()) {
            gaps.add(new Gap("photos", "还差" + (asks.photos() - photos) + "张照片，方案要求至少" + asks.photos() + "张"));
        }
        if (asks.file() && files == 0) {
            gaps.add(new Gap("files", "请上传电子文件"));
        }
        return gaps;
    }

    /** The gaps in one line; empty when it can be handed in. */
    static Optional<String> missing(Asks asks, SubmissionContent content, Map<UUID, AttachmentKind> known) {
        List<Gap> gaps = gaps(
                asks,
                content.figures(),
                content.text(),
                count(content, known, AttachmentKind.PHOTO),
                count(content, known, AttachmentKind.FILE));
        return gaps.isEmpty()
                ? Optional.empty()
                : Optional.of(gaps.stream().map(Gap::message).collect(Collectors.joining("；")));
    }

    private static int count(SubmissionContent content, Map<UUID, AttachmentKind> known, AttachmentKind kind) {
        return (int) content.evidence().stream()
                .filter(evidence -> known.get(evidence) == kind)
                .count();
    }

    private static @Nullable String wrong(FigureAsk figure, @Nullable BigDecimal value) {
        if (value == null) {
            return "请填写" + figure.label() + ",没有发生请填0";
        }
        if (value.signum() < 0) {
            return figure.label() + "不能是负数";
        }
        if (value.compareTo(LARGEST) > 0) {
            return figure.label() + "数值过大，请核对单位是否为“" + figure.unit() + "”";
        }
        return value.stripTrailingZeros().scale() > 2 ? figure.label() + "最多两位小数" : null;
    }
}
