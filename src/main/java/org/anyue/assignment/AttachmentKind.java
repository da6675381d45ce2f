package org.anyue.assignment;

/** What a photo or file was put in as. */
public enum AttachmentKind {
    PHOTO,
    FILE
}
