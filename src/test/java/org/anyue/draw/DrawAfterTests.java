package org.anyue.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.anyue.job.Timetable;
import org.anyue.outsider.Outsider;
import org.anyue.shared.CanonicalBytes;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens to prizes after the result, and what is left of the people in the end. */
@DrawTestWorld
class DrawAfterTests {

    private static final byte[] PAPER =
            "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DrawQueries queries;

    @Autowired
    Forfeits forfeits;

    @Autowired
    PrizeClaims claims;

    private DrawStory story;

    @BeforeEach
    void begin() {
        story = new DrawStory(beans);
    }

    @Test
    void aForfeitTakesTwoPeopleAnAnnouncedReasonEvidenceAndTime() throws IOException {
        story.drawn(40);
        String winner = holder("T2");
        refused(DrawRefusal.REASON_NOT_ANNOUNCED, () -> propose(winner, ForfeitReason.FRAUD, PAPER));
        refused(DrawRefusal.CLAIM_TIME_RUNNING, () -> propose(winner, ForfeitReason.UNCLAIMED, PAPER));
        refused(DrawRefusal.EVIDENCE_MISSING, () -> propose(winner, ForfeitReason.DECLINED, new byte[0]));
        refused(DrawRefusal.NOT_HOLDER, () -> propose("AAAAA-AAAAA", ForfeitReason.DECLINED, PAPER));
        story.clock.set(DrawStory.OVERDUE);
        UUID id = propose(winner, ForfeitReason.UNCLAIMED, PAPER);
        refused(DrawRefusal.FORFEIT_OPEN, () -> propose(winner, ForfeitReason.UNCLAIMED, PAPER));
        refused(DrawRefusal.TWO_PEOPLE, () -> forfeits.approve(story.lead, story.drawId, id));
        refused(DrawRefusal.OBJECTION_RUNNING, () -> forfeits.approve(story.clerk, story.drawId, id));
        story.clock.set("2026-07-22T09:00:00+08:00");
        String next = queries.get(story.drawId).holders().stream()
                .map(DrawDetails.Holder::entryId)
                .filter(winner::equals)
                .findFirst()
                .orElseThrow();
        assertThat(next).isEqualTo(winner);
        forfeits.approve(story.clerk, story.drawId, id);
        refused(DrawRefusal.FORFEIT_DECIDED, () -> forfeits.approve(story.clerk, story.drawId, id));
        assertThat(queries.get(story.drawId).holders())
                .noneMatch(one -> one.entryId().equals(winner))
                .anyMatch(DrawDetails.Holder::movedUp);
        assertThat(verify()).isEmpty();
    }

    @Test
    void theFirstPrizeLapsesBecauseTheRulesSaySo() throws IOException {
        story.drawn(20);
        story.clock.set(DrawStory.OVERDUE);
        UUID id = propose(holder("T1"), ForfeitReason.UNCLAIMED, PAPER);
        story.clock.set("2026-07-22T09:00:00+08:00");
        forfeits.approve(story.clerk, story.drawId, id);
        assertThat(queries.get(story.drawId).holders())
                .noneMatch(one -> one.tierId().equals("T1"));
        assertThat(verify()).isEmpty();
    }

    @Test
    void aWinnerClaimsWithTheReceiptAndTakesThePrizeOnce() {
        story.drawn(30);
        Receipt won = receipt(true);
        String code = claims.claim(story.drawId, won.file(), "13900001111");
        assertThat(claims.claim(story.drawId, won.file(), "")).isEqualTo(code);
        String entry = won.entry().entryId();
        assertThat(claims.byCode(story.lead, story.drawId, code.toLowerCase(Locale.ROOT)))
                .isEqualTo(entry);
        refused(DrawRefusal.CODE_UNKNOWN, () -> claims.byCode(story.lead, story.drawId, "00000000"));
        claims.handOver(story.clerk, story.drawId, entry);
        refused(DrawRefusal.HANDED_ALREADY, () -> claims.handOver(story.clerk, story.drawId, entry));
        refused(DrawRefusal.HANDED_ALREADY, () -> propose(entry, ForfeitReason.DECLINED, PAPER));
    }

    @Test
    void aForgedReceiptAndOneThatHasNotWonClaimNothing() {
        story.drawn(30);
        Receipt lost = receipt(false);
        refused(DrawRefusal.NOT_WINNER, () -> claims.claim(story.drawId, lost.file(), ""));
        String winner = receipt(true).entry().entryId();
        String forged = lost.file().replace(lost.entry().entryId(), winner);
        refused(DrawRefusal.RECEIPT_FORGED, () -> claims.claim(story.drawId, forged, ""));
        refused(DrawRefusal.RECEIPT_UNREADABLE, () -> claims.claim(story.drawId, "我中奖了", ""));
        refused(DrawRefusal.NOT_CLAIMED, () -> claims.handOver(story.lead, story.drawId, winner));
    }

    @Test
    void anEntryThatWasRemovedFromTheTableIsFoundOutByItsReceipt() {
        story.entered(10);
        Receipt receipt = story.bean(DrawEntries.class)
                .receipt(story.drawId, "tel:+8613900000003")
                .orElseThrow();
        jdbc.sql("DELETE FROM draw.entry WHERE entry_id = :id")
                .param("id", receipt.entry().entryId())
                .update();
        EntryReplay.Replay replay = story.entrants.replay(story.pool);
        story.entrants.replay(
                story.pool,
                new EntryReplay.Replay(
                        replay.subjects().stream()
                                .filter(one -> !one.subjectKey().equals("tel:+8613900000003"))
                                .toList(),
                        replay.excluded(),
                        0));
        story.clock.set(DrawStory.CLOSED);
        story.bean(Commitments.class).commit(story.lead, story.drawId);
        ProofAnswer answer = story.bean(EntryProofs.class).answer(story.drawId, receipt.file());
        assertThat(answer.outcome()).isEqualTo(ProofAnswer.Outcome.DROPPED);
        assertThat(answer.receiptHolds()).isTrue();
    }

    @Test
    void everyEntrantHasAProofOfInclusion() {
        story.committed(120);
        for (EntryReplay.Subject subject : InventedEntrants.subjects(120)) {
            Receipt receipt = story.bean(DrawEntries.class)
                    .receipt(story.drawId, subject.subjectKey())
                    .orElseThrow();
            ProofAnswer answer = story.bean(EntryProofs.class).answer(story.drawId, receipt.file());
            assertThat(answer.outcome()).isEqualTo(ProofAnswer.Outcome.INCLUDED);
            InclusionProof proof = answer.proof();
            byte[] leaf = EntryList.leaf(new CanonicalBytes(), story.drawId, proof.entry());
            assertThat(MerkleTree.root(
                            DrawHash.SHA_256,
                            MerkleTree.leaf(DrawHash.SHA_256, leaf),
                            proof.index(),
                            proof.count(),
                            proof.path()))
                    .asHexString()
                    .isEqualToIgnoringCase(proof.root());
        }
        Receipt left = story.bean(DrawEntries.class)
                .receipt(story.drawId, "tel:+8613700000001")
                .orElseThrow();
        assertThat(story.bean(EntryProofs.class)
                        .answer(story.drawId, left.file())
                        .excluded())
                .isEqualTo(ExclusionReason.STAFF);
    }

    @Test
    void anAuditorOpensEveryEntryAndNobodyHasTwo() {
        story.drawn(60);
        Certificate certificate = Certificate.read(queries.certificate(story.drawId));
        EntryList list = EntryList.parse(queries.entries(story.drawId));
        byte[] openings = story.bean(DrawDesk.class).openings(story.lead, story.drawId);
        assertThat(OpeningCheck.all(certificate, list, openings)).isEmpty();
        assertThat(OpeningCheck.receipt(certificate, list, receipt(true).file().getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        String planted = new String(openings, StandardCharsets.UTF_8).replace("13900000001", "13900000002");
        assertThat(OpeningCheck.all(certificate, list, planted.getBytes(StandardCharsets.UTF_8)))
                .extracting(Flaw::code)
                .containsExactlyInAnyOrder(FlawCode.OPENING, FlawCode.SUBJECT_TWICE);
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM audit.record WHERE object_id = :id AND action LIKE '%openings-exported'")
                        .param("id", story.drawId)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void everyMorningTheNumberOfReceiptsIsARecordOfThePublicChain() {
        story.entered(25);
        story.bean(RegistryWatch.class).run();
        assertThat(jdbc.sql("SELECT document FROM draw.registry WHERE type = 'other' ORDER BY seq DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .contains("\"about\":\"receipts\"", story.drawId, "\"receipts\":27");
        assertThat(story.bean(RegistryWatch.class).plan().timetable()).isEqualTo(Timetable.daily(LocalTime.of(0, 10)));
    }

    @Test
    void whatCannotBeDoneAtTheCounterOrWithAnEndIsRefusedWithARecord() {
        story.stamped(10);
        Voids voids = story.bean(Voids.class);
        refused(DrawRefusal.VOID_NOT_ASKED, () -> voids.withdraw(story.lead, story.drawId));
        refused(DrawRefusal.VOID_NOT_ASKED, () -> voids.approve(story.clerk, story.drawId));
        voids.ask(story.lead, story.drawId, "法院裁定停止本次活动");
        refused(DrawRefusal.VOID_ASKED, () -> voids.ask(story.clerk, story.drawId, "法院裁定停止本次活动"));
        refused(DrawRefusal.NOT_DRAWN, () -> claims.claim(story.drawId, "", ""));
        refused(DrawRefusal.NO_SMS, () -> claims.sendCode(story.lead, story.drawId, "13900000001"));
    }

    @Test
    void afterThePurgeNobodyIsInTheTablesAndTheCertificateHolds() {
        story.drawn(30);
        claims.claim(story.drawId, receipt(true).file(), "赵领奖 13812349876");
        DrawPurges purges = story.bean(DrawPurges.class);
        refused(DrawRefusal.NOT_OVER, () -> purges.purge(story.lead, story.drawId));
        story.clock.set(DrawStory.OVERDUE);
        purges.purge(story.lead, story.drawId);
        refused(DrawRefusal.PURGED, () -> purges.purge(story.lead, story.drawId));
        assertThat(jdbc.sql("SELECT count(*) FROM draw.entry WHERE subject_key_sealed IS NOT NULL"
                                + " OR subject_index IS NOT NULL OR nonce_sealed IS NOT NULL")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM draw.claim WHERE contact_sealed IS NOT NULL")
                        .query(Long.class)
                        .single())
                .isZero();
        String dump = dump();
        assertThat(dump).contains(story.drawId);
        for (String planted : List.of("13900000", "13812349876", "tel:+86", "赵领奖")) {
            assertThat(dump).as(planted).doesNotContain(planted, hex(planted));
        }
        assertThat(verify()).isEmpty();
        assertThat(Outsider.verify(queries.certificate(story.drawId), queries.entries(story.drawId), new byte[0]))
                .isEmpty();
        assertThat(queries.tails(queries.get(story.drawId))).isEmpty();
    }

    @Test
    void theRetentionRunForgetsWhatIsOver() {
        story.drawn(5);
        story.clock.set("2027-01-01T09:00:00+08:00");
        DrawPurges purges = story.bean(DrawPurges.class);
        var rule = purges.retentionRules().getFirst();
        assertThat(rule.due().apply(story.clock.instant()).count()).isOne();
        long forgotten =
                story.bean(TransactionTemplate.class).execute(_ -> rule.erase().applyAsLong(story.clock.instant()));
        assertThat(forgotten).isEqualTo(7);
        assertThat(queries.get(story.drawId).purged()).isTrue();
    }

    /** Every column of every table of the whole database as text, as a dump would have it; bytes in hexadecimal. */
    private String dump() {
        StringBuilder text = new StringBuilder();
        List<String> tables = jdbc.sql("""
                        SELECT format('%I.%I', table_schema, table_name)
                        FROM information_schema.tables
                        WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
                        ORDER BY 1""").query(String.class).list();
        assertThat(tables).contains("draw.entry", "draw.claim", "notification.one_time_code", "audit.record");
        for (String table : tables) {
            jdbc.sql("SELECT CAST(row_to_json(t) AS text) FROM " + table + " t")
                    .query(String.class)
                    .list()
                    .forEach(text::append);
        }
        return text.toString();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private UUID propose(String entry, ForfeitReason reason, byte[] content) throws IOException {
        return forfeits.propose(story.lead, story.drawId, entry, new Forfeits.Grounds(reason, "证明.pdf", content));
    }

    private String holder(String tier) {
        return queries.get(story.drawId).holders().stream()
                .filter(one -> one.tierId().equals(tier))
                .findFirst()
                .orElseThrow()
                .entryId();
    }

    /** Of somebody who has won, or has not. */
    private Receipt receipt(boolean won) {
        List<String> holders = queries.get(story.drawId).holders().stream()
                .map(DrawDetails.Holder::entryId)
                .toList();
        return InventedEntrants.subjects(30).stream()
                .map(one -> story.bean(DrawEntries.class)
                        .receipt(story.drawId, one.subjectKey())
                        .orElseThrow())
                .filter(one -> holders.contains(one.entry().entryId()) == won)
                .findFirst()
                .orElseThrow();
    }

    private List<Flaw> verify() {
        return CertificateVerifier.verify(
                queries.certificate(story.drawId), queries.entries(story.drawId), new byte[0]);
    }

    private void refused(DrawRefusal code, ThrowingCallable step) {
        new RefusedSteps(story).refused(code, step);
    }
}
