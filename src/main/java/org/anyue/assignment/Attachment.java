package org.anyue.assignment;

import java.util.UUID;

/**
 * A photo or file of an assignment.
 *
 * @param evidence id at the evidence module
 * @param name name of the file as the person had it
 */
public record Attachment(UUID evidence, AttachmentKind kind, String name) {}
