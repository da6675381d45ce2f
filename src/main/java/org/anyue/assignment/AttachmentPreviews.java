package org.anyue.assignment;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.anyue.evidence.EvidenceContent;
import org.anyue.evidence.EvidenceId;
import org.anyue.officialdoc.PagePictures;
import org.anyue.officialdoc.SandboxedDocumentText;
import org.anyue.officialdoc.UnreadableDocument;
import org.anyue.organization.Actor;
import org.springframework.stereotype.Component;

/** Files as they can be looked at without opening them: pages drawn anew, or the text alone. Takes up to seconds. */
@Component
public class AttachmentPreviews {

    private static final Set<String> TEXT = Set.of("docx", "doc", "ofd", "txt");

    private final Attachments attachments;
    private final SandboxedDocumentText texts;
    private final PagePictures pictures;

    AttachmentPreviews(Attachments attachments, SandboxedDocumentText texts, PagePictures pictures) {
        this.attachments = attachments;
        this.texts = texts;
        this.pictures = pictures;
    }

    /**
     * @param pages JPEG pictures in base64
     * @param total pages of the file, 0 where it has none
     * @param text empty where pages are shown
     * @param trouble why nothing can be shown, else empty
     */
    public record Preview(String name, List<String> pages, int total, String text, String trouble) {}

    /** Whether files of this name can be looked at. */
    public static boolean shows(String name) {
        String kind = kind(name);
        return kind.equals("pdf") || TEXT.contains(kind);
    }

    /** @throws org.anyue.shared.NotFound when the assignment is outside the scope or has no such attachment */
    public Preview of(Actor actor, AssignmentId id, EvidenceId evidence) throws IOException {
        try (EvidenceContent content = attachments.open(actor, id, evidence, false)) {
            String name = content.name();
            try {
                if (kind(name).equals("pdf")) {
                    PagePictures.Drawn drawn = pictures.draw(content.stream());
                    return new Preview(
                            name,
                            drawn.jpegs().stream()
                                    .map(Base64.getEncoder()::encodeToString)
                                    .toList(),
                            drawn.total(),
                            "",
                            "");
                }
                return shows(name)
                        ? new Preview(
                                name,
                                List.of(),
                                0,
                                texts.extract(content.stream(), name).text(),
                                "")
                        : trouble(name, "这种文件没法在页面里显示，请下载后查看。");
            } catch (UnreadableDocument unreadable) {
                return trouble(name, String.valueOf(unreadable.getMessage()));
            }
        }
    }

    private static Preview trouble(String name, String why) {
        return new Preview(name, List.of(), 0, "", why);
    }

    private static String kind(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
