package org.anyue.ui;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes comments and empty space out of our own style sheets and script. Not a parser: our files keep to what it knows. */
final class Minifier {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern AROUND = Pattern.compile("\\s*([{};,>])\\s*");
    private static final Pattern AFTER_COLON = Pattern.compile(":\\s+");

    private Minifier() {}

    static String sheet(String css) {
        String text = SPACE.matcher(COMMENT.matcher(css).replaceAll("")).replaceAll(" ");
        text = AFTER_COLON.matcher(AROUND.matcher(text).replaceAll("$1")).replaceAll(":");
        return text.replace(";}", "}").strip();
    }

    /** Only comment lines and indentation go; strings stay untouched because our script has none over several lines. */
    static String script(String js) {
        return COMMENT.matcher(js)
                .replaceAll("")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .collect(Collectors.joining("\n"));
    }
}
