package org.anyue.planimport.lexicon;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression in which a word list stands by its name: {@code 至少\d+{units}} means at least a number and one of the
 * measure words. Words are taken literally and the longest first; a list of expressions is taken as it is.
 */
public final class WordPattern {

    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");

    private final Derived<Pattern> pattern;

    private WordPattern(String template) {
        pattern = Vocabulary.derived(words -> Pattern.compile(
                NAME.matcher(template).replaceAll(name -> Matcher.quoteReplacement(words.alternation(name.group(1))))));
    }

    public static WordPattern of(String template) {
        return new WordPattern(template);
    }

    /** With the words of this run. */
    public Matcher matcher(CharSequence text) {
        return pattern.get().matcher(text);
    }
}
