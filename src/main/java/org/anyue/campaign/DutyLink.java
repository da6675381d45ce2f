package org.anyue.campaign;

/** A duty of the own campaign carries out a duty of the parent. */
public record DutyLink(DutyId own, DutyId above) {

    @Override
    public String toString() {
        return own + " > " + above;
    }
}
