package org.anyue.draw;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.anyue.shared.CanonicalBytes;

/** All entries in the order of their lowest tickets (section 7). */
final class Ranking {

    private final EntryList entries;
    private final byte[] scores;
    private final byte[] chances;
    private final int[] order;

    private Ranking(EntryList entries) {
        this.entries = entries;
        this.scores = new byte[entries.size() * DrawHash.LENGTH];
        this.chances = new byte[entries.size()];
        this.order = new int[entries.size()];
    }

    static Ranking of(EntryList entries, HashKey seed) {
        Ranking ranking = new Ranking(entries);
        CanonicalBytes bytes = new CanonicalBytes();
        for (int i = 0; i < entries.size(); i++) {
            ranking.score(i, seed, bytes);
        }
        ranking.sort();
        return ranking;
    }

    private void score(int index, HashKey seed, CanonicalBytes bytes) {
        Entry entry = entries.get(index);
        byte[] lowest = ticket(seed, bytes, entry.entryId(), 1);
        chances[index] = 1;
        for (int chance = 2; chance <= entry.chances(); chance++) {
            byte[] ticket = ticket(seed, bytes, entry.entryId(), chance);
            if (Arrays.compareUnsigned(ticket, lowest) < 0) {
                lowest = ticket;
                chances[index] = (byte) chance;
            }
        }
        System.arraycopy(lowest, 0, scores, index * DrawHash.LENGTH, DrawHash.LENGTH);
    }

    static byte[] ticket(HashKey seed, CanonicalBytes bytes, String entryId, int chance) {
        byte[] message =
                bytes.start("spm-draw/1/ticket").text(entryId).number(chance).bytes();
        return seed.seal(message, message.length);
    }

    /** Equal scores stand in the order of their entries, which is that of the index. */
    private void sort() {
        Integer[] sorted = IntStream.range(0, order.length).boxed().toArray(Integer[]::new);
        Arrays.sort(sorted, (a, b) -> {
            int from = a * DrawHash.LENGTH;
            int other = b * DrawHash.LENGTH;
            return Arrays.compareUnsigned(scores, from, from + DrawHash.LENGTH, scores, other, other + DrawHash.LENGTH);
        });
        Arrays.setAll(order, i -> sorted[i]);
    }

    int size() {
        return order.length;
    }

    /** @param rank from 0 */
    int index(int rank) {
        return order[rank];
    }

    /** @param rank from 0 */
    Place place(int rank) {
        int index = order[rank];
        int from = index * DrawHash.LENGTH;
        return new Place(
                rank + 1, entries.get(index), chances[index], Arrays.copyOfRange(scores, from, from + DrawHash.LENGTH));
    }
}
