package org.anyue.filestore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyue.shared.DataFolder;
import org.anyue.shared.FileReferences;
import org.anyue.shared.Party;
import org.anyue.shared.RetentionRule;
import org.anyue.shared.TrialRecords;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Stored files that no table names any more. A file is taken as young by the time at which it was stored last: between
 * its bytes and its row lies a moment, so nothing young is touched.
 */
@Component
class UnusedFiles implements RetentionRule.Owner, TrialRecords {

    private final Path root;
    private final ObjectProvider<FileReferences> references;

    UnusedFiles(DataFolder home, ObjectProvider<FileReferences> references) throws IOException {
        this.root = home.privateFolder("files");
        this.references = references;
    }

    private record Stored(Path path, Instant at) {}

    @Override
    public List<RetentionRule> retentionRules() {
        return List.of(new RetentionRule("filestore.unused", this::due, this::delete));
    }

    private RetentionRule.Due due(Instant before) {
        List<Stored> unused = unused(before);
        return new RetentionRule.Due(
                unused.size(),
                unused.stream().map(Stored::at).min(Comparator.naturalOrder()).orElse(null));
    }

    private long delete(Instant before) {
        List<Stored> unused = unused(before);
        unused.forEach(file -> delete(file.path()));
        return unused.size();
    }

    private List<Stored> unused(Instant before) {
        List<Stored> old =
                stored().stream().filter(file -> file.at().isBefore(before)).toList();
        if (old.isEmpty()) {
            return old;
        }
        Set<String> needed =
                references.stream().flatMap(FileReferences::fileAddresses).collect(Collectors.toSet());
        return old.stream()
                .filter(file -> !needed.contains(address(file.path())))
                .toList();
    }

    @Override
    public String label() {
        return "上传的文件和照片";
    }

    @Override
    public long count() {
        return 0;
    }

    /** Nothing inside the transaction: if it were rolled back, the files would be gone. */
    @Override
    public void clear(Party by) {}

    @Override
    public void afterwards() {
        delete(Instant.MAX);
    }

    private List<Stored> stored() {
        List<Stored> stored = new ArrayList<>();
        try (Stream<Path> folders = Files.list(root)) {
            for (Path folder : folders.filter(
                            path -> path.getFileName().toString().matches("[0-9a-f]{2}"))
                    .toList()) {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.toList()) {
                        FileTime at = Files.getLastModifiedTime(file);
                        stored.add(new Stored(file, at.toInstant()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stored;
    }

    private static String address(Path file) {
        return file.getName(file.getNameCount() - 2).toString() + file.getFileName();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
