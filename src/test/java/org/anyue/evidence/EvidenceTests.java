package org.anyue.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.anyue.filestore.FileRefusal;
import org.anyue.filestore.FileStoreFixtures;
import org.anyue.filestore.ImageFixtures;
import org.anyue.shared.Auditable;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Party;
import org.anyue.shared.Refusal;
import org.anyue.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class EvidenceTests {

    private static final Party WANG = new Party("acc-wang", "王五", "UNIT_LIAISON", "unit-7");
    private static final Instant NOW = Instant.parse("2025-06-16T03:00:00Z");

    private static DataSource source;

    @TempDir
    Path folder;

    private final List<Auditable> events = Collections.synchronizedList(new ArrayList<>());
    private FileStoreFixtures store;
    private Evidence evidence;
    private EvidenceQueries queries;

    @BeforeAll
    static void database() {
        source = TestDatabase.source(TestDatabase.fresh());
    }

    @BeforeEach
    void open() throws IOException {
        store = FileStoreFixtures.in(folder);
        EvidenceStore rows = new EvidenceStore(JdbcClient.create(source));
        evidence = new Evidence(
                new EvidenceIntake(store.files(), store.images()),
                rows,
                store.files(),
                event -> events.add((Auditable) event),
                new TransactionTemplate(new DataSourceTransactionManager(source)),
                Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")));
        queries = new EvidenceQueries(rows, store.files());
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    private static EvidenceOwner owner() {
        return new EvidenceOwner("ActivityRecord", Ids.random());
    }

    private EvidenceItem attach(EvidenceOwner owner, byte[] bytes, String name, IntakePolicy policy)
            throws IOException {
        return evidence.attach(WANG, owner, new ByteArrayInputStream(bytes), name, policy);
    }

    private static byte[] photo(int width) {
        return ImageFixtures.photo(width, 300, 6);
    }

    private String everyStoredByte() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
            return all.toString();
        }
    }

    @Test
    void staffEvidenceKeepsFactsAndSealedOriginalAndShowsNeither() throws Exception {
        EvidenceOwner owner = owner();

        EvidenceItem item = attach(owner, photo(401), "现场.jpg", IntakePolicy.EVIDENCE);

        assertThat(queries.of(owner.type(), owner.id())).containsExactly(item);
        assertThat(item.facts().takenAt()).isEqualTo(Instant.parse("2025-06-16T01:30:00Z"));
        assertThat(item.facts().latitude()).isEqualTo(35.25);
        assertThat(item.uploadedBy()).isEqualTo("acc-wang");
        assertThat(EvidenceFlagPolicy.flags(item)).isEmpty();
        try (EvidenceContent shown = queries.open(item.id(), Rendition.SHOWN);
                EvidenceContent thumbnail = queries.open(item.id(), Rendition.THUMBNAIL)) {
            byte[] bytes = shown.stream().readAllBytes();
            assertThat(bytes).hasSize((int) shown.size());
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "Kamera");
            assertThat(thumbnail.mediaType()).isEqualTo("image/jpeg");
        }
        try (EvidenceContent original = evidence.openOriginal(WANG, owner, item.id())) {
            assertThat(original.stream().readAllBytes()).isEqualTo(photo(401));
        }
        assertThat(events).hasSize(2);
        assertThat(events.get(0)).isInstanceOf(EvidenceAttached.class);
        assertThat(events.get(1)).isEqualTo(new EvidenceOriginalOpened(WANG, item.id()));
    }

    @Test
    void anonymousPhotosLeaveNothingButPixelsAndTheDay() throws Exception {
        EvidenceOwner owner = owner();

        EvidenceItem item = attach(owner, photo(402), "王五手机.jpg", IntakePolicy.ANONYMOUS);

        assertThat(item.facts()).isEqualTo(EvidenceItem.Facts.NONE);
        assertThat(item.original()).isNull();
        assertThat(item.name()).doesNotContain("王五");
        assertThat(item.uploadedBy() + item.uploadedUnit()).isEmpty();
        assertThat(item.uploadedAt()).isEqualTo(Instant.parse("2025-06-15T16:00:00Z"));
        assertThat(item.id().value().version()).isEqualTo(4);
        assertThat(item.sha256()).isEqualTo(item.shown().sha256());
        assertThat(everyStoredByte()).doesNotContain("Exif", "Kamera", "2025:06");
        assertThat(events).singleElement().extracting(Auditable::by).isEqualTo(Party.SYSTEM);
        assertThatThrownBy(() -> evidence.openOriginal(WANG, owner, item.id())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() ->
                        attach(owner, "%PDF-1.7".getBytes(StandardCharsets.UTF_8), "a.pdf", IntakePolicy.ANONYMOUS))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(FileRefusal.NOT_ACCEPTED));
    }

    @Test
    void exactReuseIsFoundAcrossOwnersAndNeverForAnonymousPhotos() throws Exception {
        EvidenceItem first = attach(owner(), photo(403), "一.jpg", IntakePolicy.EVIDENCE);
        EvidenceItem second = attach(owner(), photo(403), "二.jpg", IntakePolicy.EVIDENCE);
        EvidenceItem hidden = attach(owner(), photo(403), "三.jpg", IntakePolicy.ANONYMOUS);

        assertThat(queries.reusedFrom(second.id())).containsExactly(first);
        assertThat(queries.reusedFrom(first.id())).isEmpty();
        assertThat(queries.reusedFrom(hidden.id())).isEmpty();
    }

    @Test
    void anUploadRepeatedByABadNetworkIsOneItem() throws Exception {
        EvidenceOwner owner = owner();
        byte[] paper = "培训签到表".getBytes(StandardCharsets.UTF_8);
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Callable<EvidenceItem>> uploads = IntStream.range(0, 40)
                    .<Callable<EvidenceItem>>mapToObj(i -> () -> attach(owner, paper, "a.txt", IntakePolicy.EVIDENCE))
                    .toList();
            List<EvidenceId> ids = new ArrayList<>();
            for (Future<EvidenceItem> upload : pool.invokeAll(uploads)) {
                ids.add(upload.get().id());
            }
            assertThat(ids.stream().collect(Collectors.toSet())).hasSize(1);
        }
        assertThat(queries.of(owner.type(), owner.id())).hasSize(1);
        assertThat(events).hasSize(1);
    }

    @Test
    void aRemovedItemIsGoneForItsOwnerAndOnlyForIt() throws Exception {
        EvidenceOwner owner = owner();
        EvidenceItem item = attach(owner, "总结".getBytes(StandardCharsets.UTF_8), "总结.txt", IntakePolicy.EVIDENCE);

        assertThatThrownBy(() -> evidence.remove(WANG, owner(), item.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> queries.item(owner(), item.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> queries.open(item.id(), Rendition.THUMBNAIL)).isInstanceOf(NotFound.class);
        assertThat(queries.item(owner, item.id())).isEqualTo(item);

        evidence.remove(WANG, owner, item.id());

        assertThat(queries.of(owner.type(), List.of(owner.id(), UUID.randomUUID())))
                .isEmpty();
        assertThatThrownBy(() -> evidence.remove(WANG, owner, item.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> queries.open(item.id(), Rendition.SHOWN)).isInstanceOf(NotFound.class);
        assertThat(events).hasSize(2).last().isInstanceOf(EvidenceRemoved.class);
        assertThat(attach(owner, "总结".getBytes(StandardCharsets.UTF_8), "总结.txt", IntakePolicy.EVIDENCE)
                        .id())
                .isNotEqualTo(item.id());
    }
}
