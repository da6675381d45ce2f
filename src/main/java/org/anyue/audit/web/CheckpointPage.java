package org.anyue.audit.web;

import java.util.List;

/** Checkpoints for everybody, newest first. */
public record CheckpointPage(List<Row> rows) {

    /** @param root in groups of eight hexadecimal digits */
    public record Row(String at, long size, String root) {}
}
