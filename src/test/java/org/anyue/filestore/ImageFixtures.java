package org.anyue.filestore;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures made in the test: red above, blue below, with Exif facts where asked. */
public final class ImageFixtures {

    private ImageFixtures() {}

    /** Upper half red, lower half blue. */
    public static byte[] plain(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width, height / 2);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, height / 2, width, height);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A JPEG of a phone: taken 2025-06-16 09:30 in China at 35.25° N 113.5° E, lying on its side as told. */
    public static byte[] photo(int width, int height, int orientation) {
        byte[] jpeg = plain("jpg", width, height);
        byte[] exif = exif(orientation);
        byte[] photo = new byte[jpeg.length + exif.length];
        System.arraycopy(jpeg, 0, photo, 0, 2);
        System.arraycopy(exif, 0, photo, 2, exif.length);
        System.arraycopy(jpeg, 2, photo, 2 + exif.length, jpeg.length - 2);
        return photo;
    }

    /** A PNG that claims this size and has nothing behind it. */
    public static byte[] pngHeader(int width, int height) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
            ByteArrayOutputStream chunk = new ByteArrayOutputStream();
            DataOutputStream header = new DataOutputStream(chunk);
            header.writeBytes("IHDR");
            header.writeInt(width);
            header.writeInt(height);
            header.write(new byte[] {8, 2, 0, 0, 0});
            CRC32 crc = new CRC32();
            crc.update(chunk.toByteArray());
            out.writeInt(13);
            out.write(chunk.toByteArray());
            out.writeInt((int) crc.getValue());
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] exif(int orientation) {
        try {
            Tiff tiff = new Tiff();
            int exposure = 8 + 2 + 5 * 12 + 4;
            int gps = exposure + 2 + 12 + 4;
            int values = gps + 2 + 4 * 12 + 4;
            tiff.start(values);
            tiff.directory(5);
            tiff.ascii(0x010F, "Kamera");
            tiff.ascii(0x0110, "Telefon9");
            tiff.number(0x0112, 3, orientation);
            tiff.number(0x8769, 4, exposure);
            tiff.number(0x8825, 4, gps);
            tiff.end();
            tiff.directory(1);
            tiff.ascii(0x9003, "2025:06:16 09:30:00");
            tiff.end();
            tiff.directory(4);
            tiff.ascii(1, "N");
            tiff.degrees(2, 35, 15);
            tiff.ascii(3, "E");
            tiff.degrees(4, 113, 30);
            tiff.end();
            byte[] body = tiff.bytes();
            ByteArrayOutputStream segment = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(segment);
            out.writeShort(0xFFE1);
            out.writeShort(2 + 6 + body.length);
            out.write("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            return segment.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Big-endian TIFF with its long values behind all directories. */
    private static final class Tiff {

        private final ByteArrayOutputStream head = new ByteArrayOutputStream();
        private final ByteArrayOutputStream tail = new ByteArrayOutputStream();
        private final DataOutputStream out = new DataOutputStream(head);
        private int values;

        void start(int valuesAt) throws IOException {
            values = valuesAt;
            out.writeBytes("MM");
            out.writeShort(42);
            out.writeInt(8);
        }

        void directory(int entries) throws IOException {
            out.writeShort(entries);
        }

        void end() throws IOException {
            out.writeInt(0);
        }

        void number(int tag, int type, int value) throws IOException {
            out.writeShort(tag);
            out.writeShort(type);
            out.writeInt(1);
            out.writeInt(type == 3 ? value << 16 : value);
        }

        void ascii(int tag, String text) throws IOException {
            byte[] bytes = (text + "\0").getBytes(StandardCharsets.US_ASCII);
            out.writeShort(tag);
            out.writeShort(2);
            out.writeInt(bytes.length);
            if (bytes.length <= 4) {
                out.write(Arrays.copyOf(bytes, 4));
            } else {
                out.writeInt(values + tail.size());
                tail.write(bytes);
            }
        }

        void degrees(int tag, int degrees, int minutes) throws IOException {
            out.writeShort(tag);
            out.writeShort(5);
            out.writeInt(3);
            out.writeInt(values + tail.size());
            DataOutputStream rationals = new DataOutputStream(tail);
            for (int value : new int[] {degrees, minutes, 0}) {
                rationals.writeInt(value);
                rationals.writeInt(1);
            }
        }

        byte[] bytes() throws IOException {
            head.write(tail.toByteArray());
            return head.toByteArray();
        }
    }
}
