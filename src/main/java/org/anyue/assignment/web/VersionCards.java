package org.anyue.assignment.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyue.assignment.AssignmentDetails;
import org.anyue.assignment.AssignmentState;
import org.anyue.assignment.Attachment;
import org.anyue.assignment.AttachmentKind;
import org.anyue.assignment.AttachmentPreviews;
import org.anyue.assignment.SubmissionVersion;
import org.anyue.campaign.FigureAsk;
import org.anyue.shared.Ids;

/** Versions as they were handed in, each with what it changed. */
final class VersionCards {

    private VersionCards() {}

    /** Newest first; what was never handed in stands above them. */
    static List<AssignmentPage.VersionCard> of(AssignmentDetails details, String base) {
        List<AssignmentPage.VersionCard> cards = new ArrayList<>();
        AssignmentPage.VersionCard before = null;
        for (SubmissionVersion one : details.versions().reversed()) {
            AssignmentPage.VersionCard card = version(details, one, base);
            cards.addFirst(before == null ? card : card.changedFrom(before));
            before = card;
        }
        unsent(details, base).ifPresent(cards::addFirst);
        return cards;
    }

    /** What was typed before the duty was cancelled; as long as there is a form, it stands in the form. */
    private static Optional<AssignmentPage.VersionCard> unsent(AssignmentDetails details, String base) {
        Instant saved = details.draft().savedAt();
        if (saved == null || details.summary().state() != AssignmentState.CANCELLED) {
            return Optional.empty();
        }
        Map<String, String> figures = new LinkedHashMap<>();
        details.figures().forEach(figure -> {
            String typed = details.draft().figures().getOrDefault(figure.key(), "");
            if (!typed.isEmpty()) {
                figures.put(figure.label(), typed + " " + figure.unit());
            }
        });
        return Optional.of(new AssignmentPage.VersionCard(
                "草稿",
                Words.at(saved) + " " + details.draft().savedBy(),
                "没有报送",
                "",
                "",
                figures,
                details.draft().text(),
                details.attachments().stream()
                        .filter(one -> details.draft().evidence().contains(one.evidence()))
                        .map(one -> shown(one, base))
                        .toList(),
                null));
    }

    private static AssignmentPage.VersionCard version(AssignmentDetails details, SubmissionVersion one, String base) {
        Map<String, String> figures = new LinkedHashMap<>();
        for (FigureAsk figure : details.figures()) {
            if (one.figures().containsKey(figure.key())) {
                figures.put(figure.label(), Words.number(one.figures().get(figure.key())) + " " + figure.unit());
            }
        }
        return new AssignmentPage.VersionCard(
                "第" + one.number() + "版",
                Words.at(one.submittedAt()) + " " + one.actor(),
                remark(one),
                one.filedBy(),
                one.answeredWith(),
                figures,
                one.text(),
                one.attachments().stream().map(each -> shown(each, base)).toList(),
                null);
    }

    private static String remark(SubmissionVersion one) {
        if (one.withdrawnAt() != null) {
            return "已撤回";
        }
        Instant paper = one.paperReceivedAt();
        if (paper != null) {
            return "纸质件" + Words.at(paper) + "收到";
        }
        return one.completeAt() == null ? "待收纸质件" : "";
    }

    static AssignmentPage.Shown shown(Attachment one, String base) {
        String href = base + "/evidence/" + Ids.toText(one.evidence());
        boolean photo = one.kind() == AttachmentKind.PHOTO;
        return new AssignmentPage.Shown(
                Ids.toText(one.evidence()),
                one.name(),
                href,
                photo ? href + "?size=small" : "",
                !photo && AttachmentPreviews.shows(one.name()) ? href + "/preview" : "");
    }
}
