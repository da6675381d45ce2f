package org.anyue.filestore;

/**
 * A file that is kept.
 *
 * @param name what the person called it, without folders and control characters; for people only, never part of a path
 * @param size bytes
 */
public record StoredFile(FileAddress address, String name, FileType type, long size) {}
