package org.anyue.outsider;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The two files of lines, sections 5.3 and 5.6. */
final class Lists {

    private static final Pattern ENTRY =
            Pattern.compile("([0-9A-Z-]{6,40}),([1-9]|[1-9][0-9]|100),([0-9A-Za-z_-]{0,32}),([0-9a-f]{64})");
    private static final Pattern INSPECTOR = Pattern.compile("([^,;]+),(([0-9A-Z-]{6,40})(;[0-9A-Z-]{6,40})*)?");

    private Lists() {}

    record Entry(String id, int chances, String stratum, byte[] subject) {

        byte[] leaf(String draw) {
            return Hashing.enc("spm-draw/1/entry", draw, id, chances, stratum, subject);
        }
    }

    record Person(String id, List<String> recused) {

        byte[] leaf(String draw) {
            List<Object> fields = new ArrayList<>(List.of("spm-draw/1/inspector", draw, id, recused.size()));
            fields.addAll(recused);
            return Hashing.enc(fields.toArray());
        }
    }

    static List<Entry> entries(byte[] file) {
        List<Entry> entries = lines(
                file,
                ENTRY,
                line -> new Entry(
                        line.group(1),
                        Integer.parseInt(line.group(2)),
                        line.group(3),
                        HexFormat.of().parseHex(line.group(4))));
        ascending(entries.stream().map(Entry::id).toList());
        return entries;
    }

    static List<Person> people(byte[] file) {
        List<Person> people = lines(
                file,
                INSPECTOR,
                line -> new Person(
                        line.group(1),
                        line.group(2) == null
                                ? List.of()
                                : List.of(line.group(2).split(";"))));
        ascending(people.stream().map(Person::id).toList());
        people.forEach(person -> ascending(person.recused()));
        return people;
    }

    private static <T> List<T> lines(byte[] file, Pattern shape, Function<Matcher, T> read) {
        List<T> lines = new ArrayList<>();
        // One byte one character: what is no ASCII matches no shape.
        String text = new String(file, StandardCharsets.ISO_8859_1);
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('\n', from);
            Matcher line = shape.matcher(text.substring(from, Math.max(from, end)));
            if (end < 0 || !line.matches()) {
                throw new Refused("line " + (lines.size() + 1));
            }
            lines.add(read.apply(line));
            from = end + 1;
        }
        return lines;
    }

    private static void ascending(List<String> ids) {
        for (int i = 1; i < ids.size(); i++) {
            if (ids.get(i - 1).compareTo(ids.get(i)) >= 0) {
                throw new Refused("order at " + ids.get(i));
            }
        }
    }
}
