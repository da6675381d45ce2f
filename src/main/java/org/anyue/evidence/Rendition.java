package org.anyue.evidence;

/** The forms in which an item may be shown. The sealed original is not one: see {@link Evidence#openOriginal}. */
public enum Rendition {
    /** Photos: upright, longest side at most 2,560 pixels, without metadata. Papers: as uploaded. */
    SHOWN,
    /** Photos only: longest side at most 400 pixels. */
    THUMBNAIL
}
