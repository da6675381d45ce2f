package org.anyue.draw;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A prize as the office writes it.
 *
 * @param tier for example 一等奖
 * @param what the thing itself
 * @param number how many, 0 when a share is meant
 * @param share of those who take part in ten-thousandths, 0 when a number is meant
 * @param most at most so many of a share, 0 for no bound
 * @param strata that it is for, empty for all
 * @param replaced whether the next in order moves up when a winner forfeits
 * @param funding where the money comes from
 * @param approval number of the decision
 * @param valueFen of one, in hundredths of a yuan
 * @param tax who pays which tax
 * @param stock how many are there
 * @param picture address of its picture, empty for none
 * @param alt the picture in words
 */
public record PrizeDraft(
        String tier,
        String what,
        int number,
        int share,
        int most,
        List<String> strata,
        boolean replaced,
        String funding,
        String approval,
        long valueFen,
        String tax,
        int stock,
        String picture,
        String alt) {

    public PrizeDraft {
        strata = List.copyOf(strata);
        // Drafts of former versions have no picture.
        picture = Objects.requireNonNullElse(picture, "");
        alt = Objects.requireNonNullElse(alt, "");
    }

    /** Without a picture. */
    public PrizeDraft(
            String tier,
            String what,
            int number,
            int share,
            int most,
            List<String> strata,
            boolean replaced,
            String funding,
            String approval,
            long valueFen,
            String tax,
            int stock) {
        this(tier, what, number, share, most, strata, replaced, funding, approval, valueFen, tax, stock, "", "");
    }

    /** @param codes of strata, by their names */
    PrizeDraft coded(Map<String, String> codes) {
        return new PrizeDraft(
                tier,
                what,
                number,
                share,
                most,
                strata.stream().map(one -> codes.getOrDefault(one, one)).toList(),
                replaced,
                funding,
                approval,
                valueFen,
                tax,
                stock,
                picture,
                alt);
    }

    public boolean byShare() {
        return share > 0;
    }
}
