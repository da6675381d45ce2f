package org.anyue.planimport;

import java.util.LinkedHashMap;
import java.util.Map;

/** Hits, false alarms and misses of one figure. */
final class Score {

    int hit;
    int extra;
    int missed;

    void add(Score other) {
        hit += other.hit;
        extra += other.extra;
        missed += other.missed;
    }

    double precision() {
        return hit + extra == 0 ? 1 : (double) hit / (hit + extra);
    }

    double recall() {
        return hit + missed == 0 ? 1 : (double) hit / (hit + missed);
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    /** Figures by name, in the order they were first used. */
    static final class Sheet {

        final Map<String, Score> figures = new LinkedHashMap<>();

        Score of(String figure) {
            return figures.computeIfAbsent(figure, name -> new Score());
        }

        void check(String figure, boolean right) {
            if (right) {
                of(figure).hit++;
            } else {
                of(figure).missed++;
                of(figure).extra++;
            }
        }

        void add(Sheet other) {
            other.figures.forEach((name, score) -> of(name).add(score));
        }
    }
}
