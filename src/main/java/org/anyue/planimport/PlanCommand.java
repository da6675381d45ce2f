package org.anyue.planimport;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.anyue.officialdoc.ExtractedText;
import org.anyue.officialdoc.UnreadableDocument;
import org.anyue.officialdoc.WatchedDocumentText;
import org.anyue.planimport.lexicon.Vocabulary;
import org.anyue.planimport.lexicon.WordFolder;
import org.anyue.planimport.lexicon.WordsRefused;
import org.jspecify.annotations.Nullable;

/**
 * The command {@code bin/plan compile FILE... [--out DIR] [--as-of DATE] [--words DIR] [--text]}. Exit codes: 0 good, 1 refused
 * or invalid, 2 unreadable input, no plan found in it, or wrong usage. A bad file is reported and the others go on.
 */
public final class PlanCommand {

    private static final String USAGE = "用法：bin/plan compile 文件... [--out 目录] [--as-of 日期] [--words 目录] [--text]";

    private final PrintStream out;
    private final PrintStream err;
    private final List<Path> files = new ArrayList<>();
    private @Nullable Path folder;
    private @Nullable LocalDate asOf;
    private @Nullable String refusedWords;
    private boolean withText;
    private Vocabulary words = Vocabulary.builtIn();

    private PlanCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        // Libraries warn about fonts and versions; none of it is for the person at the terminal.
        System.setProperty("slf4j.internal.verbosity", "WARN");
        System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        System.setProperty("java.awt.headless", "true");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(args, out, err));
    }

    /** The exit code. */
    static int run(String[] args, PrintStream out, PrintStream err) {
        PlanCommand command = new PlanCommand(out, err);
        String problem = command.parse(args);
        if (problem != null) {
            err.println(problem);
            err.println(USAGE);
            return 2;
        }
        if (command.refusedWords != null) {
            err.println(command.refusedWords);
            return 1;
        }
        return command.compileAll();
    }

    private @Nullable String parse(String[] args) {
        if (args.length == 0 || !args[0].equals("compile")) {
            return args.length == 0 ? "缺少子命令" : "没有这个子命令：" + args[0];
        }
        for (int i = 1; i < args.length; i++) {
            String arg = args[i];
            boolean last = i + 1 == args.length;
            switch (arg) {
                case "--text" -> withText = true;
                case "--out", "--as-of", "--words" -> {
                    String problem = last ? arg + " 后面缺少值" : option(arg, args[++i]);
                    if (problem != null) {
                        return problem;
                    }
                }
                default -> {
                    if (arg.startsWith("--")) {
                        return "不认识的选项：" + arg;
                    }
                    files.add(Path.of(arg));
                }
            }
        }
        return files.isEmpty() ? "没有给出文件" : null;
    }

    private @Nullable String option(String name, String value) {
        if (name.equals("--out")) {
            folder = Path.of(value);
            return null;
        }
        if (name.equals("--words")) {
            return addWords(Path.of(value));
        }
        try {
            asOf = LocalDate.parse(value);
            return null;
        } catch (DateTimeException e) {
            return "日期应写作 2025-05-20 的样子：" + value;
        }
    }

    private @Nullable String addWords(Path from) {
        try {
            words = Vocabulary.builtIn().with(WordFolder.read(from));
            return null;
        } catch (IOException e) {
            return "读不了词表文件夹 %s（%s）".formatted(from, reason(e));
        } catch (WordsRefused e) {
            refusedWords = e.getMessage();
            return null;
        }
    }

    private int compileAll() {
        int code = 0;
        for (Path file : files) {
            code = Math.max(code, compile(file));
        }
        return code;
    }

    private int compile(Path file) {
        PlanSource source;
        try {
            source = read(file);
        } catch (UnreadableDocument e) {
            err.println("%s：%s".formatted(file, e.getMessage()));
            return 2;
        }
        CompiledPlan plan = PlanCompiler.compile(source, words);
        boolean found = PlanCompiler.isPlan(plan);
        if (!found) {
            err.println("%s：%s".formatted(file, PlanImportRefusal.NOTHING_FOUND.message()));
        }
        try {
            write(file, plan);
        } catch (IOException e) {
            err.println("%s：写不了结果（%s）".formatted(file, reason(e)));
            return 2;
        }
        return found ? 0 : 2;
    }

    private static String reason(IOException e) {
        return switch (e) {
            case java.nio.file.NoSuchFileException _ -> "文件夹不存在";
            case java.nio.file.FileAlreadyExistsException _ -> "--out 给出的是一个文件，请给一个文件夹";
            case java.nio.file.AccessDeniedException _ -> "没有写入权限";
            case java.nio.file.NotDirectoryException _ -> "不是文件夹";
            case java.nio.charset.CharacterCodingException _ -> "不是 UTF-8 编码";
            default -> e.getMessage() == null ? "输入输出错误" : e.getMessage();
        };
    }

    private void write(Path file, CompiledPlan plan) throws IOException {
        String name = baseName(file);
        Path target = folder;
        if (target == null) {
            out.print(PlanOutline.of(plan));
        } else {
            Files.createDirectories(target);
            Files.writeString(target.resolve(name + ".json"), PlanJson.write(plan));
        }
        if (withText) {
            Path beside = target == null ? Path.of("") : target;
            Files.writeString(beside.resolve(name + ".txt"), plan.text() + "\n");
        }
    }

    private static String baseName(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private PlanSource read(Path file) throws UnreadableDocument {
        ExtractedText text = WatchedDocumentText.extract(file);
        text.notices().forEach(notice -> err.println("%s：%s".formatted(file, notice)));
        return PlanSource.of(text, asOf);
    }
}
