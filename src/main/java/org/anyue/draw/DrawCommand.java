package org.anyue.draw;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * {@code bin/draw}: checks a draw from its published files, or rehearses one. Exit code 0 valid, 1 invalid, 2 could not
 * be looked at. Needs neither server nor database nor network.
 */
public final class DrawCommand {

    private static final String USAGE = """
            用法: bin/draw verify 证书 名单 [--inspectors 检查人员名单]       核对一次抽签，不联网，不需要数据库
                      [--receipt 回执] [--openings 审计材料] [--selected 抽中的单位]    一并核对回执、全部承诺或抽中的单位
                  bin/draw rehearse --kind prize|spotcheck --hash SHA-256|SM3 --entries 数量 --out 目录    用虚构名单演练""";
    private static final Set<String> BESIDE = Set.of("--inspectors", "--receipt", "--openings", "--selected");
    private static final int MOST_ENTRIES = 2_000_000;
    /** A Monday in June at eight in China: rehearsals name no real evening. */
    private static final Instant OPEN = Instant.parse("2026-06-01T00:00:00Z");

    private final PrintStream out;
    private final PrintStream err;

    DrawCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new DrawCommand(out, err).run(args));
    }

    int run(String... args) {
        try {
            if (args.length >= 3 && args[0].equals("verify")) {
                return verify(args[1], args[2], options(args, 3, BESIDE));
            }
            if (args.length >= 1 && args[0].equals("rehearse")) {
                return rehearse(options(args, 1, Set.of("--kind", "--hash", "--entries", "--out")));
            }
        } catch (IOException e) {
            err.println("无法读写文件：" + e.getMessage() + "。请检查文件名和权限。");
            return 2;
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
        }
        err.println(USAGE);
        return 2;
    }

    private static Map<String, String> options(String[] args, int from, Set<String> known) {
        Map<String, String> options = new HashMap<>();
        for (int i = from; i < args.length; i += 2) {
            if (!known.contains(args[i]) || i + 1 == args.length) {
                throw new IllegalArgumentException("不认识的参数：" + args[i]);
            }
            options.put(args[i], args[i + 1]);
        }
        return options;
    }

    private int verify(String certificate, String entries, Map<String, String> options) throws IOException {
        byte[] paper = Files.readAllBytes(Path.of(certificate));
        byte[] list = Files.readAllBytes(Path.of(entries));
        List<Flaw> flaws = new ArrayList<>(CertificateVerifier.verify(paper, list, file(options.get("--inspectors"))));
        if (flaws.isEmpty()) {
            flaws.addAll(beside(Certificate.read(paper), EntryList.parse(list), options));
        }
        if (flaws.isEmpty()) {
            out.println("VALID");
            err.println("验证通过：结果由开奖前公布的规则、名单和公开号码唯一确定。");
            return 0;
        }
        out.println("INVALID");
        flaws.forEach(flaw -> out.println(flaw.code() + " " + flaw.where()));
        err.println("不一致：");
        flaws.forEach(flaw -> err.println("  " + flaw.sentence()));
        return 1;
    }

    private static byte[] file(@Nullable String name) throws IOException {
        return name == null ? new byte[0] : Files.readAllBytes(Path.of(name));
    }

    private static List<Flaw> beside(Certificate certificate, EntryList entries, Map<String, String> options)
            throws IOException {
        List<Flaw> flaws = new ArrayList<>();
        try {
            if (options.containsKey("--receipt")) {
                flaws.addAll(OpeningCheck.receipt(certificate, entries, file(options.get("--receipt"))));
            }
            if (options.containsKey("--openings")) {
                flaws.addAll(OpeningCheck.all(certificate, entries, file(options.get("--openings"))));
            }
            if (options.containsKey("--selected")) {
                flaws.addAll(OpeningCheck.selected(certificate, entries, file(options.get("--selected"))));
            }
        } catch (Flawed flawed) {
            flaws.add(flawed.flaw());
        }
        return flaws;
    }

    private int rehearse(Map<String, String> options) throws IOException {
        DrawKind kind = DrawKind.of(options.getOrDefault("--kind", ""))
                .orElseThrow(() -> new IllegalArgumentException("--kind 应为 prize 或 spotcheck"));
        DrawHash hash = DrawHash.of(options.getOrDefault("--hash", DrawHash.SHA_256.code()))
                .orElseThrow(() -> new IllegalArgumentException("--hash 应为 SHA-256 或 SM3"));
        int entries = number(options.getOrDefault("--entries", ""));
        String folder = options.get("--out");
        if (folder == null) {
            throw new IllegalArgumentException("缺少 --out");
        }
        Rehearsal.write(
                new Rehearsal(kind, hash, RehearsalOptions.usual(entries), RandomGenerator.getDefault(), OPEN).run(),
                Path.of(folder));
        err.println("演练完成：" + entries + " 份虚构名单，文件在 " + folder + "。");
        return 0;
    }

    private static int number(String text) {
        if (!text.matches("[1-9][0-9]{0,6}") || Integer.parseInt(text) > MOST_ENTRIES) {
            throw new IllegalArgumentException("--entries 应为 1 到 " + MOST_ENTRIES + " 的整数");
        }
        return Integer.parseInt(text);
    }
}
