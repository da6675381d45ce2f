package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.lexicon.WordPattern;
import org.anyue.planimport.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * Reads people as plans list them: "王 强　市长", "市长王强", "王强（市长）", "市长 王强、局长 李明", names alone or posts alone. The list
 * is cut into words; whether the first one is a name or a post says which of the two goes first.
 */
final class People {

    /** @param range where the person stands in the text that was read; name or post may be missing, never both */
    record Person(@Nullable String name, @Nullable String post, Range range) {}

    private static final String HAN = "[\\u4e00-\\u9fff·]";
    private static final Pattern NAME = Pattern.compile(HAN + "{2,4}|[×xX＊*]{2,3}|" + HAN + "[×xX＊*]{1,2}");
    private static final Pattern NO_NAME =
            Pattern.compile("^(?:各|全|所有|有关|相关|其他|分管|主要|由|下设|附|名单|成员|组员|注).*|.*(?:人员|单位|部门|如下)");
    private static final WordPattern POST =
            WordPattern.of("[\\s\\S]*{postwords}(?:[（(][^（）()]{1,16}[）)])?|C[A-Z]{1,2}O");
    private static final Pattern WITH_POST =
            Pattern.compile("(" + HAN + "{2,4}|" + HAN + "[ 　]{1,4}" + HAN + ")(?:同志)?[ 　]*[（(]([^（）()]{2,40})[）)]");
    private static final Pattern COURTESY = Pattern.compile("(?:同志|老师|先生|女士)?等?(?:同志)?[。]?$");
    private static final String BLANKS = " 　\t\n";
    private static final String COMMAS = "、，,；;";

    private enum Kind {
        NAME,
        POST,
        /** Post and name in one word: the name starts at the cut. */
        BOTH,
        UNIT,
        OTHER
    }

    private record Word(int from, int to, String text, Kind kind, int cut) {}

    private final String text;
    private final List<Person> people = new ArrayList<>();

    private People(String text) {
        this.text = text;
    }

    /** The people of a range; empty when something else stands there. */
    static List<Person> in(String text, Range range) {
        List<Person> bracketed = bracketed(text, range);
        if (!bracketed.isEmpty()) {
            return bracketed;
        }
        People people = new People(text);
        List<Word> words = people.words(range);
        if (words.isEmpty() || words.stream().anyMatch(word -> word.kind() == Kind.OTHER)) {
            return List.of();
        }
        boolean namesFirst = words.size() > 1
                && words.getFirst().kind() == Kind.NAME
                && words.get(1).kind() != Kind.NAME
                && words.get(1).kind() != Kind.BOTH;
        boolean read = namesFirst ? people.namesFirst(words) : people.postsFirst(words);
        return read ? people.people : List.of();
    }

    private static List<Person> bracketed(String text, Range range) {
        List<Person> people = new ArrayList<>();
        Matcher person = WITH_POST.matcher(text).region(range.from(), range.to());
        int at = range.from();
        while (person.find() && text.substring(at, person.start()).isBlank()) {
            if (!name(bare(person.group(1)))) {
                return List.of();
            }
            people.add(new Person(
                    bare(person.group(1)), person.group(2).strip(), new Range(person.start(), person.end())));
            at = person.end();
            while (at < range.to() && (COMMAS + BLANKS + "。和及").indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }
        return at >= range.to() ? people : List.of();
    }

    /** "王 强　市委常委、副市长": all that follows a name is his, until the next name. */
    private boolean namesFirst(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            Word name = words.get(i);
            if (name.kind() == Kind.BOTH) {
                return false;
            }
            int last = i;
            while (last + 1 < words.size() && words.get(last + 1).kind() != Kind.NAME) {
                last++;
            }
            String post = last == i
                    ? null
                    : text.substring(words.get(i + 1).from(), words.get(last).to());
            people.add(new Person(
                    bare(name.text()),
                    post,
                    new Range(name.from(), words.get(last).to())));
            i = last;
        }
        return true;
    }

    /** "乡党委书记龙吟秋、乡长石磐", "市委常委、副市长王强": posts pile up until a name follows. */
    private boolean postsFirst(List<Word> words) {
        int piled = -1;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            int from = piled < 0 ? word.from() : words.get(piled).from();
            switch (word.kind()) {
                case NAME -> {
                    String post = piled < 0
                            ? shared(words, i)
                            : text.substring(from, words.get(i - 1).to()).strip();
                    people.add(new Person(bare(word.text()), post, new Range(from, word.to())));
                    piled = -1;
                }
                case BOTH -> {
                    String post = text.substring(from, word.from() + word.cut()).strip();
                    people.add(new Person(bare(word.text().substring(word.cut())), post, new Range(from, word.to())));
                    piled = -1;
                }
                default -> piled = piled < 0 ? i : piled;
            }
        }
        if (piled < 0) {
            return true;
        }
        if (words.getLast().kind() != Kind.POST) {
            return false;
        }
        Range left = new Range(words.get(piled).from(), words.getLast().to());
        people.add(new Person(null, text.substring(left.from(), left.to()), left));
        return true;
    }

    /** "副院长郭静、赵立新": the post in front holds for both. */
    private @Nullable String shared(List<Word> words, int at) {
        boolean follows = at > 0
                && people.size() == at
                && text.substring(words.get(at - 1).to(), words.get(at).from()).matches("[ 　]*[、和及][ 　]*");
        String before = follows ? people.getLast().post() : null;
        return before != null && before.startsWith("副") ? before : null;
    }

    private List<Word> words(Range range) {
        List<Word> words = new ArrayList<>();
        int depth = 0;
        int from = range.from();
        boolean generic = false;
        for (int at = range.from(); at <= range.to(); at++) {
            char c = at < range.to() ? text.charAt(at) : '、';
            depth += c == '（' || c == '(' ? 1 : c == '）' || c == ')' ? -1 : 0;
            if (at < range.to() && (depth > 0 || (BLANKS + COMMAS).indexOf(c) < 0)) {
                continue;
            }
            if (at > from) {
                boolean half = at == from + 1
                        && !words.isEmpty()
                        && words.getLast().text().length() == 1
                        && text.substring(words.getLast().to(), from).isBlank();
                int start = half ? words.removeLast().from() : from;
                generic |= text.substring(start, at).matches("(?:各|全体|所有)[\\s\\S]*");
                add(words, start, at);
            }
            from = at + 1;
        }
        if (generic && words.stream().anyMatch(word -> word.kind() == Kind.NAME || word.kind() == Kind.BOTH)) {
            return List.of();
        }
        return words;
    }

    private void add(List<Word> words, int from, int to) {
        String plain = COURTESY.matcher(text.substring(from, to)).replaceFirst("");
        if (plain.isEmpty()) {
            return;
        }
        Word word = word(from, plain);
        if (word.kind() == Kind.OTHER || word.kind() == Kind.POST) {
            for (int i = 2; i < plain.length() - 1; i++) {
                boolean and = "和及与".indexOf(plain.charAt(i)) >= 0;
                Word left =
                        and ? word(from, COURTESY.matcher(plain.substring(0, i)).replaceFirst("")) : word;
                if (and
                        && (left.kind() == Kind.POST
                                || left.kind() == Kind.BOTH
                                || left.kind() == Kind.NAME && word.kind() == Kind.OTHER)) {
                    words.add(left);
                    add(words, from + i + 1, to);
                    return;
                }
            }
        }
        words.add(word);
    }

    private static Word word(int from, String plain) {
        String bare = bare(plain);
        int cut = cut(plain);
        Kind kind = POST.matcher(plain).matches()
                ? Kind.POST
                : cut > 0
                        ? Kind.BOTH
                        : name(bare) || bare.length() == 1
                                ? Kind.NAME
                                : BearerList.isBearer(plain) ? Kind.UNIT : Kind.OTHER;
        return new Word(from, from + plain.length(), plain, kind, cut);
    }

    /** Where the name behind a post starts; 0 when there is no post or no name. */
    private static int cut(String piece) {
        for (int length = 4; length >= 2; length--) {
            int cut = piece.length() - length;
            if (cut < 1) {
                continue;
            }
            String name = piece.substring(cut);
            boolean behind = POST.matcher(piece.substring(0, cut).strip()).matches();
            if (behind && NAME.matcher(name).matches() && !POST.matcher(name).matches() && !startsInPost(piece, cut)) {
                return cut;
            }
        }
        return 0;
    }

    /** In "副主任科员李明" the post goes on behind 主任, in "总工程师温岚" behind 总工. */
    private static boolean startsInPost(String piece, int cut) {
        for (int end = cut + 1; end <= piece.length() - 2; end++) {
            if (POST.matcher(piece.substring(cut, end)).matches()
                    || POST.matcher(piece.substring(0, end)).matches()) {
                return true;
            }
        }
        return false;
    }

    static boolean name(String words) {
        return NAME.matcher(words).matches()
                && !NO_NAME.matcher(words).matches()
                && !POST.matcher(words).matches()
                && !BearerList.isBearer(words);
    }

    static String bare(String name) {
        return name.replaceAll("[ 　\\t]", "");
    }
}
