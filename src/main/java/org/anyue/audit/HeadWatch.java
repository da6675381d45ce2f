package org.anyue.audit;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.Optional;
import org.anyue.shared.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Compares head row and head file at start. A file that lags behind, because the last stop came between commit and
 * line, is brought up to date; a database older than the file is reported and the file is left as evidence.
 */
@Component
class HeadWatch implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(HeadWatch.class);

    private final TrailReads reads;
    private final TrailSeals seals;
    private final HeadFile file;
    private final DataFolder home;

    HeadWatch(TrailReads reads, TrailSeals seals, HeadFile file, DataFolder home) {
        this.reads = reads;
        this.seals = seals;
        this.file = file;
        this.home = home;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            HeadThinning.apply(HeadFile.pathIn(home), HeadFile.OWNER_ONLY);
            HeadLines lines = HeadLines.in(home, seals);
            TrailHead row = reads.head();
            if (lines.youngest() > row.seq()) {
                file.warn("审计记录缺少序号 %d 至 %d:数据库比数据目录中的 audit-head 旧。请立即运行 bin/audit verify,并核查是否恢复过旧备份。"
                        .formatted(row.seq() + 1, lines.youngest()));
            } else if (!lines.present() && row.seq() > 0) {
                file.warn("数据目录中的 audit-head 不见了。请从备份中恢复该文件并运行 bin/audit verify。");
            } else if (isContinued(lines, row)) {
                file.append(seals.head(row.seq(), row.hash()));
            }
        } catch (IOException e) {
            LOG.error("{} cannot be read", HeadFile.pathIn(home), e);
        }
    }

    /** Whether the record that the file ends with is still the same one, and the file lags or is new. */
    private boolean isContinued(HeadLines lines, TrailHead row) {
        if (lines.heads().isEmpty()) {
            return !lines.present();
        }
        TrailHead end = lines.heads().getLast();
        Optional<byte[]> kept = reads.hashOf(end.seq());
        return end.seq() < row.seq() && kept.isPresent() && MessageDigest.isEqual(kept.get(), end.hash());
    }
}
