package org.anyue.filestore;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.anyue.shared.DataFolder;

/** A store, a sandbox and a re-encoder on a folder of the test's own, without Spring. */
public record FileStoreFixtures(FileStore files, Sandbox sandbox, ImageReencoder images, AutoCloseable work)
        implements AutoCloseable {

    public static FileStoreFixtures in(Path folder) throws IOException {
        DataFolder home = new DataFolder(folder);
        WorkFolder work = new WorkFolder(home);
        FileStore files = new LocalFileStore(home, work);
        Sandbox sandbox = new Sandbox(work);
        return new FileStoreFixtures(files, sandbox, new ImageReencoder(sandbox, files), work);
    }

    public StoredFile put(byte[] bytes, String name, Intake intake) throws IOException {
        return files.put(new ByteArrayInputStream(bytes), name, intake);
    }

    public ReencodedImage reencode(byte[] bytes, String name) throws IOException {
        try (Received received = files.receive(new ByteArrayInputStream(bytes), name, Intake.IMAGE)) {
            return images.reencode(received);
        }
    }

    @Override
    public void close() throws Exception {
        work.close();
    }
}
