package org.anyue.draw;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.shared.CanonicalBytes;

/** The entries of a draw in the order of their ids, as in the published file (section 5.3). */
final class EntryList {

    private static final Pattern LINE =
            Pattern.compile("([0-9A-Z-]{6,40}),([1-9][0-9]?|100),([0-9A-Za-z_-]{0,32}),([0-9a-f]{64})");

    private final List<Entry> entries;

    private EntryList(List<Entry> entries) {
        this.entries = entries;
    }

    static EntryList of(List<Entry> entries) {
        return new EntryList(entries.stream()
                .sorted((a, b) -> a.entryId().compareTo(b.entryId()))
                .toList());
    }

    /** @throws Flawed with the number of the line that is not as the protocol wants it */
    static EntryList parse(byte[] file) {
        List<Entry> entries = new ArrayList<>();
        String before = "";
        int from = 0;
        for (int at = 0; at < file.length; at++) {
            if (file[at] == '\n') {
                Matcher line = LINE.matcher(new String(file, from, at - from, StandardCharsets.UTF_8));
                if (!line.matches() || line.group(1).compareTo(before) <= 0) {
                    throw new Flawed(FlawCode.ENTRIES_FORM, "第 " + (entries.size() + 1) + " 行");
                }
                before = line.group(1);
                entries.add(new Entry(
                        before, Integer.parseInt(line.group(2)), line.group(3).intern(), line.group(4)));
                from = at + 1;
            }
        }
        if (from < file.length) {
            throw new Flawed(FlawCode.ENTRIES_FORM, "第 " + (entries.size() + 1) + " 行没有换行");
        }
        return new EntryList(List.copyOf(entries));
    }

    byte[] file() {
        ByteArrayOutputStream file = new ByteArrayOutputStream(entries.size() * 90);
        entries.forEach(entry -> file.writeBytes(entry.line().getBytes(StandardCharsets.US_ASCII)));
        return file.toByteArray();
    }

    int size() {
        return entries.size();
    }

    Entry get(int index) {
        return entries.get(index);
    }

    /** Negative when there is none. */
    int indexOf(String entryId) {
        int low = 0;
        int high = entries.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = entries.get(middle).entryId().compareTo(entryId);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -1;
    }

    MerkleTree tree(DrawHash hash, String drawId) {
        byte[] leaves = new byte[entries.size() * DrawHash.LENGTH];
        DrawHash.Digest digest = hash.digest();
        CanonicalBytes bytes = new CanonicalBytes();
        for (int i = 0; i < entries.size(); i++) {
            byte[] leaf = leaf(bytes, drawId, entries.get(i));
            digest.update(new byte[] {0}, 0, 1);
            digest.update(leaf, 0, leaf.length);
            System.arraycopy(digest.finish(), 0, leaves, i * DrawHash.LENGTH, DrawHash.LENGTH);
        }
        return MerkleTree.of(hash, leaves);
    }

    /** Section 5.4. */
    static byte[] leaf(CanonicalBytes bytes, String drawId, Entry entry) {
        return bytes.start("spm-draw/1/entry")
                .text(drawId)
                .text(entry.entryId())
                .number(entry.chances())
                .text(entry.stratum())
                .raw(entry.subjectBytes())
                .bytes();
    }

    int chancesTotal() {
        return entries.stream().mapToInt(Entry::chances).sum();
    }

    /** Number of entries of each stratum. */
    SortedMap<String, Integer> strata() {
        SortedMap<String, Integer> counts = new TreeMap<>();
        entries.forEach(entry -> counts.merge(entry.stratum(), 1, Integer::sum));
        return counts;
    }

    boolean eachSubjectOnce() {
        Set<String> subjects = new HashSet<>(entries.size() * 2);
        return entries.stream().allMatch(entry -> subjects.add(entry.subject()));
    }

    /** Number of entries that one of the strata holds; of all when there is none. */
    int count(List<String> admitted) {
        if (admitted.isEmpty()) {
            return size();
        }
        SortedMap<String, Integer> counts = strata();
        return admitted.stream()
                .mapToInt(stratum -> counts.getOrDefault(stratum, 0))
                .sum();
    }
}
