package org.anyue.officialdoc.ofd;

import java.util.ArrayList;
import java.util.List;

/** Numbers as OFD writes them, parted by blanks. What is no number is passed over. */
final class Numbers {

    private static final int MOST = 100_000;

    private Numbers() {}

    static float of(String written, float otherwise) {
        try {
            float value = Float.parseFloat(written.strip());
            return Float.isFinite(value) && Math.abs(value) < 1e6 ? value : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Replaces the first numbers of the array. */
    static void into(float[] array, String written) {
        List<Float> numbers = list(written);
        for (int i = 0; i < Math.min(array.length, numbers.size()); i++) {
            array[i] = numbers.get(i);
        }
    }

    /** A list in which "g 3 5" stands for 5 5 5. */
    static List<Float> list(String written) {
        List<Float> numbers = new ArrayList<>();
        String[] words = written.strip().split("[\\s,]+");
        for (int i = 0; i < words.length && numbers.size() < MOST; i++) {
            if (words[i].equals("g") && i + 2 < words.length) {
                int times = Math.clamp((long) of(words[i + 1], 0), 0, MOST);
                float value = of(words[i + 2], 0);
                for (int j = 0; j < times; j++) {
                    numbers.add(value);
                }
                i += 2;
            } else if (!words[i].isEmpty()) {
                numbers.add(of(words[i], 0));
            }
        }
        return numbers;
    }
}
