package org.anyue.draw;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.UUID;
import org.anyue.evidence.Evidence;
import org.anyue.evidence.EvidenceContent;
import org.anyue.evidence.EvidenceId;
import org.anyue.evidence.EvidenceItem;
import org.anyue.evidence.EvidenceOwner;
import org.anyue.evidence.EvidenceQueries;
import org.anyue.evidence.IntakePolicy;
import org.anyue.evidence.Rendition;
import org.anyue.organization.Actor;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.springframework.stereotype.Component;

/** Papers behind what is decided after a result: their hashes become public, the files do not. */
@Component
class DrawEvidence {

    private final DrawStore store;
    private final Evidence evidence;
    private final EvidenceQueries items;

    DrawEvidence(DrawStore store, Evidence evidence, EvidenceQueries items) {
        this.store = store;
        this.evidence = evidence;
        this.items = items;
    }

    static void require(byte[] content) {
        if (content.length == 0) {
            throw new Refusal(DrawRefusal.EVIDENCE_MISSING);
        }
    }

    static String hash(Draw draw, byte[] content) {
        return HexFormat.of().formatHex(draw.rules().hash().digest(content));
    }

    EvidenceItem keep(Actor actor, EvidenceOwner owner, String fileName, byte[] content) throws IOException {
        return evidence.attach(
                actor.party(), owner, new ByteArrayInputStream(content), fileName, IntakePolicy.EVIDENCE);
    }

    /** @throws NotFound unless the actor runs the draw or oversees its place */
    Draw readable(Actor actor, String drawId) {
        Draw draw = store.find(drawId).orElseThrow(() -> new NotFound("draw"));
        DrawDesk.requireReader(actor, draw);
        return draw;
    }

    EvidenceContent open(EvidenceOwner owner, UUID id) throws IOException {
        EvidenceId file = new EvidenceId(id);
        items.item(owner, file);
        return items.open(file, Rendition.SHOWN);
    }
}
