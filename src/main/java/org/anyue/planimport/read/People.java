package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.lexicon.WordPattern;
import org.anyue.planimport.text.Range;
import org.jspecify.annotations.Nullable;

/** Reads people as notices list them: "王 强　市长", "市长王强", "王强（市长）", several in a line, names alone or posts alone. */
final class People {

    /** @param range where the person stands in the text that was read; name or post may be missing, never both */
    record Person(@Nullable String name, @Nullable String post, Range range) {}

    private static final String HAN = "[\\u4e00-\\u9fff·]";
    private static final Pattern NAME = Pattern.compile(HAN + "{2,4}");
    private static final WordPattern POST = WordPattern.of("[\\s\\S]*{postwords}(?:[（(][^（）()]{1,16}[）)])?");
    private static final Pattern WITH_POST =
            Pattern.compile("(" + HAN + "{2,4}|" + HAN + "[ 　]{1,4}" + HAN + ")(?:同志)?[ 　]*[（(]([^（）()]{2,40})[）)]");
    private static final Pattern BLANKS = Pattern.compile("[ 　\\t]+");

    private People() {}

    /** The people in one line; empty when the line is something else. */
    static List<Person> inLine(String text, Range line) {
        String words = text.substring(line.from(), line.to());
        List<Person> bracketed = bracketed(words, line.from());
        if (!bracketed.isEmpty()) {
            return bracketed;
        }
        List<Person> spaced = spaced(words, line);
        return spaced.isEmpty() ? inProse(text, line) : spaced;
    }

    private static List<Person> bracketed(String words, int offset) {
        List<Person> people = new ArrayList<>();
        Matcher person = WITH_POST.matcher(words);
        int at = 0;
        while (person.find() && words.substring(at, person.start()).isBlank()) {
            people.add(new Person(
                    bare(person.group(1)),
                    person.group(2).strip(),
                    new Range(offset + person.start(), offset + person.end())));
            at = person.end();
            while (at < words.length() && "，,、；;。 　\t".indexOf(words.charAt(at)) >= 0) {
                at++;
            }
        }
        return at == words.length() ? people : List.of();
    }

    /** "王 强　市委常委、副市长" or the post first; a blank inside a name of two characters joins. */
    private static List<Person> spaced(String words, Range line) {
        List<String> cells = cells(words.replaceAll("[，,、；;。\\s]+$", ""));
        if (cells.size() < 2) {
            return List.of();
        }
        if (cells.stream().allMatch(People::name)) {
            return cells.stream().map(name -> new Person(name, null, line)).toList();
        }
        if (cells.size() > 2 && name(cells.get(1))) {
            return List.of();
        }
        String first = cells.getFirst();
        String last = cells.getLast();
        if (name(first) && POST.matcher(last).matches()) {
            return List.of(new Person(first, join(words, cells.subList(1, cells.size())), line));
        }
        if (name(last) && POST.matcher(first).matches()) {
            return List.of(new Person(last, join(words, cells.subList(0, cells.size() - 1)), line));
        }
        boolean told = name(first)
                && last.length() > 3
                && BearerList.split(last).stream().allMatch(BearerList::isBearer);
        return told ? List.of(new Person(first, join(words, cells.subList(1, cells.size())), line)) : List.of();
    }

    private static String join(String words, List<String> cells) {
        int from = words.lastIndexOf(cells.getFirst());
        int to = words.lastIndexOf(cells.getLast()) + cells.getLast().length();
        return from < 0 || to <= from ? String.join(" ", cells) : words.substring(Math.min(from, to), to);
    }

    private static List<String> cells(String words) {
        List<String> cells = new ArrayList<>();
        for (String cell : BLANKS.split(words.strip())) {
            boolean half =
                    cell.length() == 1 && !cells.isEmpty() && cells.getLast().length() == 1;
            if (half) {
                cells.set(cells.size() - 1, cells.getLast() + cell);
            } else {
                cells.add(cell);
            }
        }
        return cells;
    }

    /** "乡党委书记龙吟秋、乡长石磐", "市委常委、副市长王强": posts pile up until a name follows. */
    static List<Person> inProse(String text, Range range) {
        List<Person> people = new ArrayList<>();
        int from = range.from();
        for (int at = range.from(); at <= range.to(); at++) {
            boolean cut = at == range.to() || "、，,；;和及".indexOf(text.charAt(at)) >= 0;
            if (!cut) {
                continue;
            }
            String piece =
                    text.substring(from, at).replaceAll("(?:同志|等)?[。\\s]*$", "").strip();
            boolean postsOnly = POST.matcher(piece).matches() && named(piece) == null;
            if (postsOnly && at < range.to()) {
                continue;
            }
            boolean and = at < range.to() && "和及".indexOf(text.charAt(at)) >= 0;
            Person person = person(piece, new Range(from, at));
            boolean doubtful = person == null || person.post() == null;
            if (and && doubtful && !name(text.substring(at + 1, range.to()).strip())) {
                continue;
            }
            if (person == null) {
                return List.of();
            }
            people.add(person);
            from = at + 1;
        }
        return people;
    }

    private static @Nullable Person person(String piece, Range range) {
        String name = named(piece);
        if (name != null) {
            String post = piece.substring(0, piece.length() - name.length()).strip();
            return new Person(bare(name), post.isEmpty() ? null : post, range);
        }
        if (name(bare(piece))) {
            return new Person(bare(piece), null, range);
        }
        return POST.matcher(piece).matches() ? new Person(null, piece, range) : null;
    }

    /** The name behind a post, null when the piece ends with the post or has none. */
    private static @Nullable String named(String piece) {
        for (int length = 4; length >= 2; length--) {
            int cut = piece.length() - length;
            if (cut < 1) {
                continue;
            }
            String name = piece.substring(cut);
            boolean behind = POST.matcher(piece.substring(0, cut).strip()).matches();
            if (behind && NAME.matcher(name).matches() && !POST.matcher(name).matches() && !startsInPost(piece, cut)) {
                return name;
            }
        }
        return null;
    }

    /** In "副主任科员李明" the post goes on behind 主任. */
    private static boolean startsInPost(String piece, int cut) {
        for (int end = cut + 1; end <= piece.length() - 2; end++) {
            if (POST.matcher(piece.substring(cut, end)).matches()) {
                return true;
            }
        }
        return false;
    }

    static boolean name(String words) {
        return NAME.matcher(words).matches() && !POST.matcher(words).matches() && !BearerList.isBearer(words);
    }

    static String bare(String name) {
        return name.replaceAll("[ 　\\t]", "");
    }
}
