package org.anyue.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** {@code bin/audit check}: a proof against a root that its reader got elsewhere. Needs neither database nor keys. */
final class ProofCheck {

    private final PrintStream out;
    private final PrintStream err;

    ProofCheck(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Exit code: 0 proved, 1 not, 2 unreadable. */
    int check(Path file, String wantedRoot) {
        RecordProof proof;
        try {
            proof = RecordProof.read(Files.readString(file));
        } catch (IOException | IllegalArgumentException _) {
            err.println("无法读取证明文件 " + file + "。请使用从审计页面下载的原文件。");
            return 2;
        }
        if (!proof.holds()) {
            out.println("REFUSED seq=" + proof.record().seq() + " why=proof");
            err.println("证明不成立:记录内容、散列值与根不能相互推出,文件被改动过。");
            return 1;
        }
        if (!proof.root().equals(wantedRoot.strip().toLowerCase(Locale.ROOT))) {
            out.println("REFUSED seq=" + proof.record().seq() + " why=root");
            err.println("证明自身成立,但它的根不是您手里的那一个。请核对检查点:条数应为 " + proof.size() + "。");
            return 1;
        }
        out.println("PROVED seq=" + proof.record().seq() + " size=" + proof.size());
        err.println("证明成立:这条记录在 " + proof.checkpointAt() + " 之前就已写入,此后没有改动。");
        return 0;
    }
}
