package org.anyue.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.anyue.shared.DataFolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The file {@code audit-head} in the data folder: the heads that were committed, outside the database. A line is on
 * disk (forced) before the command that made it returns; commands that end together share the line of the youngest,
 * which vouches for all before it. What cannot be written is tried again with the next commit.
 */
@Component
class HeadFile {

    static final String NAME = "audit-head";

    private static final Logger LOG = LoggerFactory.getLogger(HeadFile.class);
    static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final int UNKNOWN = -1;

    private final DataFolder home;
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicReference<@Nullable TrailHead> newest = new AtomicReference<>();
    private long written = UNKNOWN;
    private long size = UNKNOWN;
    private volatile String fault = "";
    private volatile String warning = "";

    HeadFile(DataFolder home) {
        this.home = home;
    }

    static Path pathIn(DataFolder home) {
        return home.root().resolve(NAME);
    }

    /** Why heads are not being written at the moment, in Chinese; empty when all is well. */
    String fault() {
        return fault;
    }

    /** What was found wrong at start, in Chinese; stays until the next start. */
    String warning() {
        return warning;
    }

    void warn(String sentence) {
        warning = sentence;
        LOG.error("{}", sentence);
    }

    /** Called after the commit: never throws, for the change has happened. */
    void append(TrailHead head) {
        newest.accumulateAndGet(
                head,
                (known, offered) -> known == null || offered == null || known.seq() < offered.seq() ? offered : known);
        writing.lock();
        try {
            TrailHead youngest = newest.get();
            if (youngest != null && youngest.seq() > written) {
                write(HeadLine.write(youngest).getBytes(StandardCharsets.US_ASCII));
                written = youngest.seq();
                fault = "";
            }
        } catch (IOException e) {
            fault = "审计链头无法写入数据目录中的 " + NAME + ":" + e.getMessage() + "。请检查磁盘空间和权限;恢复后下一次操作会自动补写。";
            LOG.error("Head {} of the audit trail could not be written to {}", head.seq(), pathIn(home), e);
        } finally {
            writing.unlock();
        }
    }

    private void write(byte[] line) throws IOException {
        Path file = pathIn(home);
        boolean fresh = !Files.exists(file);
        if (fresh && size > 0) {
            LOG.error("{} was removed while the application ran", file);
        }
        try (FileChannel channel =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OWNER_ONLY)) {
            long start = startOf(channel, file);
            ByteBuffer bytes = ByteBuffer.wrap(line);
            for (long at = start; bytes.hasRemaining(); ) {
                at += channel.write(bytes, at);
            }
            channel.force(true);
            size = start + line.length;
        }
        if (fresh) {
            try (FileChannel folder = FileChannel.open(home.root(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }

    /** Behind the last whole line: a line that was cut off in the middle is written over. */
    private long startOf(FileChannel channel, Path file) throws IOException {
        long found = channel.size();
        if (size == UNKNOWN) {
            size = HeadLines.wholeLinesEnd(file);
        } else if (found < size) {
            LOG.error("{} was shortened from {} to {} bytes by somebody else", file, size, found);
            return found;
        }
        if (found > size) {
            channel.truncate(size);
        }
        return size;
    }
}
