package org.anyue.planimport.read;

import java.util.regex.Pattern;
import org.anyue.planimport.structure.PlanDocument;
import org.anyue.planimport.structure.Sentence;

/** Lines that frame a document and say nothing normative: date of issue, issuer, addressees, number, title. */
final class Furniture {

    private static final Pattern DATE =
            Pattern.compile("^[（(]?(?:[2２][0０][0-9０-９]{2}|二[〇零○][〇零○一二三四五六七八九]{2})年.{2,8}[日](?:印发)?[）)]?$");
    private static final Pattern NUMBER = Pattern.compile(".{1,16}[〔\\[（(][2２][0０][0-9０-９]{2}[〕\\]）)][0-9０-９]+号");
    private static final Pattern ADDRESSEES = Pattern.compile("^[^。]{2,80}[：:]$");
    private static final Pattern END_MATTER = Pattern.compile("^(?:抄送|抄报|主送|印发|主题词|\\(此件|（此件|附[件表：:]).*");

    private Furniture() {}

    static boolean is(Sentence sentence, PlanDocument document) {
        String words = sentence.text();
        if (DATE.matcher(words).matches()
                || NUMBER.matcher(words).matches()
                || END_MATTER.matcher(words).matches()) {
            return true;
        }
        return ADDRESSEES.matcher(words).matches() && words.length() < 40 || issuer(sentence, document);
    }

    /** A line without any stop directly before the date of issue or at the very end. */
    private static boolean issuer(Sentence sentence, PlanDocument document) {
        String words = sentence.text();
        if (words.length() > 40 || words.matches(".*[。，；：,;].*")) {
            return false;
        }
        int end = sentence.range().to();
        String rest = document.text().at(end, Math.min(document.text().length(), end + 200));
        String next = rest.strip();
        return rest.startsWith("\n")
                        && (next.isEmpty()
                                || DATE.matcher(next.lines()
                                                .findFirst()
                                                .orElse("")
                                                .strip())
                                        .matches()
                                || issuerLine(next))
                || next.isEmpty() && !words.endsWith("。") && BearerList.isBearer(words);
    }

    private static boolean issuerLine(String next) {
        String first = next.lines().findFirst().orElse("").strip();
        String second = next.lines().skip(1).findFirst().orElse("").strip();
        return first.length() < 30
                && !first.matches(".*[。，；：,;].*")
                && DATE.matcher(second).matches();
    }
}
