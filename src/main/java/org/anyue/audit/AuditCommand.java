package org.anyue.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.anyue.database.DatabaseAddress;
import org.anyue.database.DatabaseUnavailable;
import org.anyue.database.EmbeddedServer;
import org.anyue.shared.DataFolder;
import org.anyue.vault.KeysRefused;
import org.anyue.vault.VaultKeys;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * {@code bin/audit}: one line on standard output, the same in words on standard error. Exit code 0 intact, 1 broken, 2
 * could not be looked at.
 */
public final class AuditCommand {

    private static final String USAGE = """
            用法: bin/audit verify [--copy 检查点文件]          逐条校验全部记录
                  bin/audit check 证明文件 --root 检查点的根      核对一条记录的证明,不需要数据库
            数据目录由 ANYUE_HOME 指定,外部数据库由 ANYUE_DB_URL 指定。""";

    private final PrintStream out;
    private final PrintStream err;

    AuditCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        System.setProperty("logback.configurationFile", "logback-command.xml");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int code = new AuditCommand(out, err).run(DataFolder.ofEnvironment(), DatabaseAddress.ofEnvironment(), args);
        System.exit(code);
    }

    int run(DataFolder home, Optional<DatabaseAddress> external, String... args) {
        if (args.length == 4 && "check".equals(args[0]) && "--root".equals(args[2])) {
            return new ProofCheck(out, err).check(Path.of(args[1]), args[3]);
        }
        boolean withCopy = args.length == 3 && "--copy".equals(args[1]);
        if (!(args.length == 1 || withCopy) || !"verify".equals(args[0])) {
            err.println(USAGE);
            return 2;
        }
        CopiedRoots copied = CopiedRoots.NONE;
        try {
            if (withCopy) {
                copied = CopiedRoots.read(Path.of(args[2]));
            }
        } catch (IOException e) {
            err.println("无法读取检查点文件 " + args[2] + "。请检查文件名和权限。");
            return 2;
        }
        try {
            return external.isPresent() ? verify(home, external.get(), copied) : verifyEmbedded(home, copied);
        } catch (DatabaseUnavailable | KeysRefused refused) {
            err.println(refused.getMessage());
        } catch (IOException e) {
            err.println("无法读取数据目录 " + home.root() + ":" + e.getMessage() + "。请检查该目录的权限。");
        } catch (DataAccessException e) {
            err.println("无法读取审计记录:" + e.getMostSpecificCause().getMessage() + "。请检查数据库是否可用、是否属于安月。");
        }
        return 2;
    }

    private int verifyEmbedded(DataFolder home, CopiedRoots copied) throws IOException {
        if (!Files.exists(home.root().resolve("pg/data/PG_VERSION"))) {
            err.println("数据目录 " + home.root() + " 中没有数据库。请用 ANYUE_HOME 指定正确的数据目录。");
            return 2;
        }
        EmbeddedServer server = EmbeddedServer.in(home);
        try {
            return verify(home, server.address(), copied);
        } finally {
            if (server.startedHere()) {
                server.close();
            }
        }
    }

    private int verify(DataFolder home, DatabaseAddress address, CopiedRoots copied) throws IOException {
        TrailSeals seals = new TrailSeals(VaultKeys.read(home));
        DriverManagerDataSource source = new DriverManagerDataSource(address.url(), address.user(), address.password());
        Verdict verdict = new TrailVerifier(source, seals, home).verify(copied);
        out.println(verdict);
        return switch (verdict) {
            case Verdict.Intact intact -> {
                err.println("审计记录完好:共 " + intact.records() + " 条,逐条校验无误。");
                yield 0;
            }
            case Verdict.Broken broken -> {
                err.println("审计记录不完好:序号 " + broken.seq() + "。" + broken.why().sentence()
                        + "。请保留数据库和数据目录的现状,不要重启或恢复备份,并报告审计管理员。");
                yield 1;
            }
        };
    }
}
