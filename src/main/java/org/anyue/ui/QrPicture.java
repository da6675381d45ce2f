package org.anyue.ui;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as one path of an SVG picture, drawn on the server: nothing of what it says leaves the house.
 *
 * @param size edge in modules, the quiet zone included
 * @param path dark modules, for the attribute {@code d}
 */
public record QrPicture(int size, String path) {

    private static final int QUIET = 4;

    public static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrPicture(code.size + 2 * QUIET, path.toString());
    }

    /** Hides from logs what can be read from the picture. */
    @Override
    public String toString() {
        return "QrPicture[" + size + "]";
    }
}
