package org.anyue.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.anyue.shared.Ids;
import org.anyue.support.AnyueTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A token or a pass that was changed anywhere is none. */
@AnyueTest
class PaperSealsTests {

    @Autowired
    PaperSeals seals;

    @Test
    void whatWasSealedComesBack() {
        PaperToken token = token();
        assertThat(seals.token(seals.seal(token))).contains(token);
        PlayPass pass = pass();
        assertThat(seals.pass(seals.seal(pass))).contains(pass);
        PlayPass nowhere = new PlayPass(pass.contest(), pass.subject(), IdentityWay.NONE, pass.day(), 0, false, null);
        assertThat(seals.pass(seals.seal(nowhere))).contains(nowhere);
    }

    @Test
    void everyBitCounts() {
        byte[] token = Base64.getUrlDecoder().decode(seals.seal(token()));
        byte[] pass = Base64.getUrlDecoder().decode(seals.seal(pass()));
        for (int bit = 0; bit < 8 * token.length; bit++) {
            assertThat(seals.token(flipped(token, bit))).as("bit " + bit).isEmpty();
        }
        for (int bit = 0; bit < 8 * pass.length; bit++) {
            assertThat(seals.pass(flipped(pass, bit))).as("bit " + bit).isEmpty();
        }
        assertThat(seals.token("")).isEmpty();
        assertThat(seals.token("nonsense!")).isEmpty();
        assertThat(seals.token(seals.seal(pass()))).isEmpty();
    }

    @Test
    void whatAnotherVersionHasSealedIsToldApartFromWhatWasChanged() {
        byte[] token = Base64.getUrlDecoder().decode(seals.seal(token()));
        byte[] pass = Base64.getUrlDecoder().decode(seals.seal(pass()));
        assertThat(seals.refusal(flipped(token, 8)).code()).isEqualTo(PlayRefusal.TOKEN_FOREIGN);
        assertThat(seals.lapse(flipped(pass, 8))).isEqualTo(PlayRefusal.PASS_LAPSED);
        assertThat(seals.refusal("").code()).isEqualTo(PlayRefusal.TOKEN_FOREIGN);
        String newer = flipped(token, 1);
        assertThat(seals.token(newer)).isEmpty();
        assertThat(seals.refusal(newer).code()).isEqualTo(PlayRefusal.TOKEN_OUTDATED);
        assertThat(seals.pass(flipped(pass, 1))).isEmpty();
        assertThat(seals.lapse(flipped(pass, 1))).isEqualTo(PlayRefusal.PASS_OUTDATED);
        assertThat(token[0]).isEqualTo((byte) PaperKit.VERSION);
    }

    /** The person stays; only the paper that was under way is no longer the same. */
    @Test
    void aPassOfAnotherFormulaHoldsWithoutThePaperThatWasUnderWay() {
        PlayPass pass = pass().begins(LocalDate.of(2026, 6, 16), 2, Instant.ofEpochSecond(1_780_000_000L));
        assertThat(seals.pass(seals.seal(pass, PaperKit.VERSION))).contains(pass);
        assertThat(seals.pass(seals.seal(pass, PaperKit.VERSION + 1))).contains(pass.begunNothing());
        assertThat(pass.begunNothing().subject()).isEqualTo(pass.subject());
    }

    @Test
    void aReceiptFollowsFromItsPaperAndCarriesItsBucket() {
        PaperToken token = token();
        UUID receipt = seals.receipt(token);
        assertThat(seals.receipt(token)).isEqualTo(receipt);
        assertThat(Bucket.ofReceipt(receipt)).isEqualTo(Bucket.of(token.subject()));
        assertThat(seals.receipt(token())).isNotEqualTo(receipt);
    }

    private static String flipped(byte[] bytes, int bit) {
        byte[] changed = bytes.clone();
        changed[bit / 8] ^= (byte) (1 << bit % 8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
    }

    private static PaperToken token() {
        return new PaperToken(
                new ContestId(Ids.random()),
                Ids.random(),
                IdentityWay.PHONE,
                LocalDate.of(2026, 6, 16),
                2,
                Instant.ofEpochSecond(1_780_000_000L),
                AttemptMark.EXTENDED.bit(),
                Ids.random(),
                -5L);
    }

    private static PlayPass pass() {
        return new PlayPass(
                new ContestId(Ids.random()),
                Ids.random(),
                IdentityWay.WECHAT,
                LocalDate.of(2026, 6, 16),
                1,
                true,
                Ids.random());
    }
}
