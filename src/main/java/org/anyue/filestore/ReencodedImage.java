package org.anyue.filestore;

/**
 * A picture as it may be shown: new JPEG files without any metadata, turned upright.
 *
 * @param shown longest side at most 2,560 pixels
 * @param thumbnail longest side at most 400 pixels
 */
public record ReencodedImage(StoredFile shown, StoredFile thumbnail, ImageFacts facts) {}
