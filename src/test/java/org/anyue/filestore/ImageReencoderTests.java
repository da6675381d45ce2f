package org.anyue.filestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.anyue.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageReencoderTests {

    @TempDir
    Path folder;

    private FileStoreFixtures store;

    @BeforeEach
    void open() throws IOException {
        store = FileStoreFixtures.in(folder);
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    private byte[] bytes(StoredFile file) throws IOException {
        try (InputStream in = store.files().open(file.address())) {
            return in.readAllBytes();
        }
    }

    private BufferedImage image(StoredFile file) throws IOException {
        return ImageIO.read(new java.io.ByteArrayInputStream(bytes(file)));
    }

    @Test
    void factsComeApartAndNothingButStructureStaysInThePicture() throws Exception {
        byte[] photo = ImageFixtures.photo(400, 300, 1);
        byte[] withTail = Arrays.copyOf(photo, photo.length + 20);
        System.arraycopy("PK hidden second file".getBytes(StandardCharsets.US_ASCII), 0, withTail, photo.length, 20);

        ReencodedImage result = store.reencode(withTail, "a.jpg");

        assertThat(result.facts().takenAt()).isEqualTo(Instant.parse("2025-06-16T01:30:00Z"));
        assertThat(result.facts().latitude()).isEqualTo(35.25);
        assertThat(result.facts().longitude()).isEqualTo(113.5);
        assertThat(result.facts().camera()).isEqualTo("Kamera Telefon9");
        for (StoredFile file : List.of(result.shown(), result.thumbnail())) {
            byte[] shown = bytes(file);
            List<String> kinds = StreamSupport.stream(
                            ImageMetadataReader.readMetadata(new java.io.ByteArrayInputStream(shown))
                                    .getDirectories()
                                    .spliterator(),
                            false)
                    .map(Directory::getName)
                    .toList();
            assertThat(kinds).containsExactlyInAnyOrder("JPEG", "JFIF", "Huffman", "File Type");
            assertThat(new String(shown, StandardCharsets.ISO_8859_1))
                    .doesNotContain("Exif", "Kamera", "hidden", "2025:06");
        }
    }

    @ParameterizedTest
    @CsvSource({"1,red,red,blue", "3,blue,blue,red", "6,mixed,mixed,mixed", "8,mixed,mixed,mixed"})
    void orientationIsKeptInThePixels(int orientation, String topLeft, String topRight, String bottomLeft)
            throws Exception {
        BufferedImage shown = image(store.reencode(ImageFixtures.photo(400, 200, orientation), "a.jpg")
                .shown());

        boolean sideways = orientation >= 5;
        assertThat(shown.getWidth()).isEqualTo(sideways ? 200 : 400);
        assertThat(shown.getHeight()).isEqualTo(sideways ? 400 : 200);
        if (sideways) {
            // Red was above: turned clockwise (6) it lies on the right, counter-clockwise (8) on the left.
            assertThat(colour(shown, 20, 200)).isEqualTo(orientation == 6 ? "blue" : "red");
            assertThat(colour(shown, 180, 200)).isEqualTo(orientation == 6 ? "red" : "blue");
        } else {
            assertThat(colour(shown, 20, 20)).isEqualTo(topLeft);
            assertThat(colour(shown, 380, 20)).isEqualTo(topRight);
            assertThat(colour(shown, 20, 180)).isEqualTo(bottomLeft);
        }
    }

    private static String colour(BufferedImage image, int x, int y) {
        int rgb = image.getRGB(x, y);
        return (rgb >> 16 & 0xFF) > (rgb & 0xFF) ? "red" : "blue";
    }

    @Test
    void largePicturesAreScaledAndSmallOnesAreNot() throws Exception {
        ReencodedImage large = store.reencode(ImageFixtures.plain("jpg", 8000, 6000), "a.jpg");
        ReencodedImage small = store.reencode(ImageFixtures.plain("png", 300, 100), "a.png");

        assertThat(image(large.shown())).extracting("width", "height").containsExactly(2560, 1920);
        assertThat(image(large.thumbnail())).extracting("width", "height").containsExactly(400, 300);
        assertThat(image(small.shown())).extracting("width", "height").containsExactly(300, 100);
        assertThat(small.facts()).isEqualTo(ImageFacts.NONE);
    }

    @Test
    void picturesThatBreakOffAreRefused() {
        byte[] jpeg = ImageFixtures.plain("jpg", 800, 600);
        byte[] png = ImageFixtures.plain("png", 800, 600);

        for (byte[] whole : List.of(jpeg, png)) {
            for (int length : new int[] {whole.length / 2, 40, 3}) {
                assertThatThrownBy(() -> store.reencode(Arrays.copyOf(whole, length), "a.jpg"))
                        .isInstanceOf(Refusal.class);
            }
        }
        assertThatThrownBy(() -> store.reencode(ImageFixtures.pngHeader(5000, 5000), "a.png"))
                .isInstanceOf(Refusal.class)
                .hasMessage(FileRefusal.DAMAGED_IMAGE.message());
    }
}
