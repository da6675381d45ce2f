package org.anyue.campaign;

import java.io.IOException;
import java.io.OutputStream;

/** What one module puts into the closing archive of a campaign. Implemented above. */
public interface ArchivePart {

    /** Folder of the archive that holds the part, {@code [a-z-]+}, unique among all parts. */
    String folder();

    /** Writes the files of the part; must give the same bytes for the same state of the campaign. */
    void write(CampaignId campaign, Sink sink) throws IOException;

    /** Takes the files of a part. */
    interface Sink {

        /** Opens a file below the part's folder; to be closed before the next one is opened. */
        OutputStream file(String path) throws IOException;
    }
}
