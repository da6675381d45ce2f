package org.anyue.evidence;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anyue.filestore.FileAddress;
import org.anyue.filestore.FileStore;
import org.anyue.shared.NotFound;
import org.springframework.stereotype.Service;

/** Questions. The owning module asks for its own owners only and checks who may see them. */
@Service
public class EvidenceQueries {

    private final EvidenceStore store;
    private final FileStore files;

    EvidenceQueries(EvidenceStore store, FileStore files) {
        this.store = store;
        this.files = files;
    }

    /** In the order of uploading. */
    public List<EvidenceItem> of(String ownerType, UUID ownerId) {
        return store.of(ownerType, List.of(ownerId));
    }

    /** For lists: items by owner; owners without any are missing. */
    public Map<UUID, List<EvidenceItem>> of(String ownerType, Collection<UUID> ownerIds) {
        return store.of(ownerType, ownerIds).stream()
                .collect(Collectors.groupingBy(item -> item.owner().id()));
    }

    /** @throws NotFound when this owner has no such item, whatever other owners have */
    public EvidenceItem item(EvidenceOwner owner, EvidenceId id) {
        return store.find(owner, id).orElseThrow(() -> new NotFound("evidence " + id));
    }

    /**
     * Bytes for the owning module to serve, after it has made sure by {@link #item} that the item is its own.
     *
     * @throws NotFound when there is no such item or it has no such rendition
     * @throws org.anyue.filestore.DamagedFile when the stored bytes are gone or changed
     */
    public EvidenceContent open(EvidenceId id, Rendition rendition) throws IOException {
        EvidenceItem item = store.find(id).orElseThrow(() -> new NotFound("evidence " + id));
        FileAddress address = rendition == Rendition.SHOWN ? item.shown() : item.thumbnail();
        if (address == null) {
            throw new NotFound("thumbnail of " + id);
        }
        return new EvidenceContent(
                item.name(),
                item.isPhoto() ? "image/jpeg" : item.mediaType(),
                files.size(address),
                files.open(address));
    }

    /**
     * Earlier items of other owners with exactly the same bytes, oldest first, at most 20. A hint for people: nothing is
     * refused because of it, and photos from before and after a rectification are the owning module's to exempt.
     */
    public List<EvidenceItem> reusedFrom(EvidenceId id) {
        return store.find(id).map(store::earlier).orElse(List.of());
    }
}
