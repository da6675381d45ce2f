package org.anyue.quiz.web;

import io.nayuki.qrcodegen.QrCode;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A picture to pass on: title, days and a QR code. Words are drawn where the machine has a font for them; the code alone says
 * everything, too. It names nobody, and nobody earns anything by it.
 */
final class SharePicture {

    private static final Logger LOG = LoggerFactory.getLogger(SharePicture.class);

    private static final int WIDTH = 720;
    private static final int HEIGHT = 1_000;
    private static final int BAND = 300;
    private static final int MARGIN = 56;
    private static final int QUIET = 4;
    private static final Color ACCENT = new Color(0x0c5573);
    private static final Color FAINT = new Color(0x5b6b76);

    private SharePicture() {}

    /** As PNG. */
    static byte[] of(String title, String days, String address) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(ACCENT);
        graphics.fillRect(0, 0, WIDTH, BAND);
        code(graphics, address);
        words(graphics, title, days);
        graphics.dispose();
        try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void code(Graphics2D graphics, String address) {
        QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        int modules = code.size + 2 * QUIET;
        int module = (WIDTH - 2 * MARGIN) / modules;
        int left = (WIDTH - module * modules) / 2 + module * QUIET;
        int top = BAND + 24 + module * QUIET;
        graphics.setColor(Color.BLACK);
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    graphics.fillRect(left + x * module, top + y * module, module, module);
                }
            }
        }
    }

    private static void words(Graphics2D graphics, String title, String days) {
        try {
            Font font = new Font(Font.SANS_SERIF, Font.BOLD, 50);
            if (font.canDisplayUpTo(title) >= 0) {
                return;
            }
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setColor(Color.WHITE);
            graphics.setFont(font);
            int y = MARGIN + 54;
            for (String line : lines(graphics.getFontMetrics(), title)) {
                graphics.drawString(line, MARGIN, y);
                y += 66;
            }
            graphics.setFont(font.deriveFont(Font.PLAIN, 30));
            graphics.drawString(days, MARGIN, BAND - 36);
            graphics.setColor(FAINT);
            centred(graphics, "扫码答题 · 分享不增加抽奖机会", HEIGHT - 32);
        } catch (RuntimeException | LinkageError | InternalError noFonts) {
            // A server without fonts draws none; the code is there.
            LOG.debug("No words on shared pictures: {}", noFonts.toString());
        }
    }

    private static void centred(Graphics2D graphics, String text, int y) {
        graphics.drawString(text, (WIDTH - graphics.getFontMetrics().stringWidth(text)) / 2, y);
    }

    /** Two at most; what does not fit is cut. */
    private static List<String> lines(FontMetrics metrics, String title) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int point : title.codePoints().toArray()) {
            if (metrics.stringWidth(line + Character.toString(point)) > WIDTH - 2 * MARGIN) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.appendCodePoint(point);
        }
        lines.add(line.toString());
        return lines.size() <= 2
                ? lines
                : List.of(lines.get(0), lines.get(1).substring(0, lines.get(1).length() - 1) + "…");
    }
}
