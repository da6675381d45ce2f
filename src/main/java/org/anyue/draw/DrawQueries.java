package org.anyue.draw;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What everybody may know of draws. */
@Component
public class DrawQueries {

    /**
     * The draw that a pool enters: the published one that is not void, the last when there were several.
     *
     * @param feature of the {@link EntryReplay}
     * @param pool its reference
     */
    public Optional<PublishedDraw> open(String feature, String pool) {
        throw new UnsupportedOperationException(feature + pool);
    }

    /** Every draw whose rules are published, the latest first. */
    public List<PublishedDraw> published() {
        throw new UnsupportedOperationException();
    }
}
