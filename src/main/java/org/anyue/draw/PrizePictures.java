package org.anyue.draw;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.anyue.filestore.FileAddress;
import org.anyue.filestore.FileStore;
import org.anyue.filestore.ImageReencoder;
import org.anyue.filestore.Intake;
import org.anyue.filestore.Received;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitId;
import org.anyue.shared.FileReferences;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Pictures of prizes: pixels only, re-encoded, without anything that the camera wrote. An office can name only its own: an
 * address alone must not make another file of the house public.
 */
@Component
public class PrizePictures implements FileReferences {

    private final FileStore files;
    private final ImageReencoder images;
    private final PictureStore store;
    private final DrawStore draws;
    private final Clock clock;

    PrizePictures(FileStore files, ImageReencoder images, PictureStore store, DrawStore draws, Clock clock) {
        this.files = files;
        this.images = images;
        this.store = store;
        this.draws = draws;
        this.clock = clock;
    }

    /**
     * Takes some seconds; call it outside a transaction.
     *
     * @return its address
     * @throws Refusal with a code of {@code FileRefusal}
     */
    public String take(Actor actor, InputStream in, String name) throws IOException {
        try (Received received = files.receive(in, name, Intake.IMAGE)) {
            String address = images.reencode(received).shown().address().sha256();
            store.insert(actor.place().id(), address, clock.instant());
            return address;
        }
    }

    /** A picture of one's own office, while rules are written. */
    public byte[] own(Actor actor, String address) throws IOException {
        if (!actor.role().isOffice() || !store.has(actor.place().id(), address)) {
            throw new NotFound("picture");
        }
        return read(address);
    }

    /** A picture that published rules show. */
    public byte[] published(String drawId, String address) throws IOException {
        Draw draw = draws.find(drawId).filter(one -> one.state().isPublic()).orElseThrow(() -> new NotFound("draw"));
        for (var prize : draw.rules().document().path("prizes")) {
            if (!address.isEmpty() && prize.path("picture").asString("").equals(address)) {
                return read(address);
            }
        }
        throw new NotFound("picture");
    }

    private byte[] read(String address) throws IOException {
        try (InputStream in = files.open(new FileAddress(address))) {
            return in.readAllBytes();
        }
    }

    /** @throws NotFound when a draft names a picture that its office has not brought */
    void require(UnitId owner, RulesDraft draft) {
        boolean own = draft.prizes().stream()
                .map(PrizeDraft::picture)
                .allMatch(address -> address.isEmpty() || store.has(owner, address));
        if (!own) {
            throw new NotFound("picture of another office");
        }
    }

    @Override
    public List<String> fileColumns() {
        return List.of("draw.picture.file_address");
    }

    @Override
    public Stream<String> fileAddresses() {
        return store.addresses().stream();
    }
}
