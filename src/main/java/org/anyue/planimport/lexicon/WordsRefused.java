package org.anyue.planimport.lexicon;

import java.util.List;
import java.util.stream.Collectors;

/** Rows that cannot join the word lists; nothing of them is taken over. The message names each in Chinese, one per line. */
public final class WordsRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    WordsRefused(List<Problem> problems) {
        super(problems.stream().map(Problem::message).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** @param reason Chinese, says what is wrong */
    public record Problem(WordRow row, String reason) {

        public String message() {
            return "词表 %s 第%d行“%s”：%s"
                    .formatted(row.list(), row.number(), row.line().replace('\t', ' '), reason);
        }
    }

    public List<Problem> problems() {
        return problems;
    }
}
