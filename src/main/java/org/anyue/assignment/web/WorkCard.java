package org.anyue.assignment.web;

import java.util.List;
import org.anyue.ui.Tone;

/**
 * One assignment on the worklist.
 *
 * @param id anchor in the page
 * @param why words of the plan, empty when typed by hand
 * @param bearer name of the place when an office acts for it, else empty
 * @param returned reason of a return, else empty
 * @param note progress of a quota, or the quota; else empty
 * @param acknowledge address to take note, empty when that is done
 * @param parts how many of the units below have handed in, empty when nothing was broken down
 * @param open what the plan leaves open, empty when settled
 * @param amended changes of which the unit has not taken note
 * @param taken address to take note of them, empty for none
 */
public record WorkCard(
        String id,
        String href,
        String what,
        String why,
        String campaign,
        String bearer,
        String due,
        String form,
        String state,
        Tone tone,
        String returned,
        String note,
        String acknowledge,
        String verb,
        String parts,
        String open,
        List<AmendedCard> amended,
        String taken) {}
