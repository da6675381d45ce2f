package org.anyue.filestore;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.anyue.shared.Refusal;

/** Reads the table of contents of an office package; nothing is unpacked here. */
final class PackageCheck {

    private static final int MOST_PARTS = 2_000;
    private static final long LARGEST_UNPACKED = 300L * 1024 * 1024;
    private static final long LARGEST_RATIO = 100;
    private static final long GRACE = 1024 * 1024;

    private PackageCheck() {}

    static FileType of(Path file) throws IOException {
        Set<String> names = new HashSet<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw new Refusal(FileRefusal.UNPACKS_TOO_LARGE);
            }
            long unpacked = 0;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                unpacked += Math.max(entry.getSize(), 0);
                refuse(entry, unpacked);
                names.add(entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT));
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new Refusal(FileRefusal.DAMAGED);
        }
        return type(names);
    }

    private static void refuse(ZipEntry entry, long unpacked) {
        String name = "/" + entry.getName().replace('\\', '/') + "/";
        boolean outside = name.startsWith("//") || name.contains("/../");
        boolean bomb =
                entry.getSize() > GRACE && entry.getSize() / LARGEST_RATIO > Math.max(entry.getCompressedSize(), 1);
        if (outside || bomb || unpacked > LARGEST_UNPACKED) {
            throw new Refusal(FileRefusal.UNPACKS_TOO_LARGE);
        }
    }

    private static FileType type(Set<String> names) {
        if (names.stream().anyMatch(name -> name.endsWith("vbaproject.bin"))) {
            throw new Refusal(FileRefusal.MACROS);
        }
        if (names.contains("[content_types].xml")) {
            if (names.contains("word/document.xml")) {
                return FileType.DOCX;
            }
            if (names.contains("xl/workbook.xml")) {
                return FileType.XLSX;
            }
            if (names.contains("ppt/presentation.xml")) {
                return FileType.PPTX;
            }
        }
        if (names.contains("ofd.xml")) {
            return FileType.OFD;
        }
        throw new Refusal(FileRefusal.MISMATCH);
    }
}
