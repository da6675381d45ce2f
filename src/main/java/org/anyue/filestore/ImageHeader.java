package org.anyue.filestore;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anyue.shared.Refusal;

/** Width and height in pixels, read from the first bytes without decoding anything. */
record ImageHeader(int width, int height) {

    /** @throws Refusal when the header is broken */
    static ImageHeader of(Path file, FileType type) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return type == FileType.PNG ? png(in) : jpeg(in);
        } catch (EOFException e) {
            throw new Refusal(FileRefusal.DAMAGED_IMAGE);
        }
    }

    /** PNG (ISO/IEC 15948): IHDR is the first chunk. */
    private static ImageHeader png(DataInputStream in) throws IOException {
        in.skipNBytes(12);
        if (in.readInt() != 0x49484452) {
            throw new Refusal(FileRefusal.DAMAGED_IMAGE);
        }
        return new ImageHeader(in.readInt(), in.readInt());
    }

    /** JPEG (ITU-T T.81): segments up to the first frame header, SOF0 to SOF15. */
    private static ImageHeader jpeg(DataInputStream in) throws IOException {
        in.skipNBytes(2);
        while (true) {
            int marker = in.readUnsignedByte();
            if (marker != 0xFF) {
                throw new Refusal(FileRefusal.DAMAGED_IMAGE);
            }
            while (marker == 0xFF) {
                marker = in.readUnsignedByte();
            }
            if (marker == 0xDA || marker == 0xD9) {
                throw new Refusal(FileRefusal.DAMAGED_IMAGE);
            }
            int length = in.readUnsignedShort();
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                in.skipNBytes(1);
                int height = in.readUnsignedShort();
                return new ImageHeader(in.readUnsignedShort(), height);
            }
            in.skipNBytes(Math.max(length - 2, 0));
        }
    }

    void refuseIfTooLarge() {
        if (width <= 0 || height <= 0) {
            throw new Refusal(FileRefusal.DAMAGED_IMAGE);
        }
        if ((long) width * height > Intake.MOST_PIXELS) {
            throw new Refusal(FileRefusal.TOO_MANY_PIXELS, width, height);
        }
    }
}
