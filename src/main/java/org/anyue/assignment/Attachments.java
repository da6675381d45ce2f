package org.anyue.assignment;

import java.io.IOException;
import java.io.InputStream;
import org.anyue.evidence.Evidence;
import org.anyue.evidence.EvidenceContent;
import org.anyue.evidence.EvidenceId;
import org.anyue.evidence.EvidenceItem;
import org.anyue.evidence.EvidenceOwner;
import org.anyue.evidence.EvidenceQueries;
import org.anyue.evidence.IntakePolicy;
import org.anyue.evidence.Rendition;
import org.anyue.organization.Actor;
import org.springframework.stereotype.Component;

/** Photos and files of assignments. Reading one takes up to seconds, so nothing here runs inside a transaction. */
@Component
public class Attachments {

    private static final String OWNER = "Assignment";

    private final Evidence evidence;
    private final EvidenceQueries items;
    private final AssignmentQueries assignments;
    private final SubmissionDrafts drafts;

    Attachments(Evidence evidence, EvidenceQueries items, AssignmentQueries assignments, SubmissionDrafts drafts) {
        this.evidence = evidence;
        this.items = items;
        this.assignments = assignments;
        this.drafts = drafts;
    }

    /**
     * Takes a photo or file in for the assignment; the same bytes again are the same attachment.
     *
     * @throws org.anyue.shared.Refusal when it is not accepted
     */
    public Attachment add(Actor actor, AssignmentId id, InputStream in, String name) throws IOException {
        drafts.requireWritable(actor, id);
        EvidenceItem item =
                evidence.attach(actor.party(), new EvidenceOwner(OWNER, id.value()), in, name, IntakePolicy.EVIDENCE);
        Attachment attachment = new Attachment(
                item.id().value(), item.isPhoto() ? AttachmentKind.PHOTO : AttachmentKind.FILE, item.name());
        drafts.attach(actor, id, attachment);
        return attachment;
    }

    /**
     * The bytes to serve, to whoever may see the assignment.
     *
     * @throws org.anyue.shared.NotFound when the assignment is outside the scope or has no such attachment
     */
    public EvidenceContent open(Actor actor, AssignmentId id, EvidenceId evidenceId, boolean small) throws IOException {
        Attachment attachment = assignments.attachment(actor, id, evidenceId.value());
        items.item(new EvidenceOwner(OWNER, assignments.putInFor(id, evidenceId.value())), evidenceId);
        boolean thumbnail = small && attachment.kind() == AttachmentKind.PHOTO;
        return items.open(evidenceId, thumbnail ? Rendition.THUMBNAIL : Rendition.SHOWN);
    }
}
