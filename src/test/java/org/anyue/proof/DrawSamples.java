package org.anyue.proof;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.anyue.draw.DrawHash;
import org.anyue.draw.PrizePictures;
import org.anyue.draw.RulesDraft;
import org.anyue.evidence.Evidence;
import org.anyue.evidence.EvidenceOwner;
import org.anyue.evidence.IntakePolicy;
import org.anyue.organization.Actor;
import org.anyue.shared.Ids;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * A draw of a county with an entry and a prize that is to be taken away; written as rows, because the steps to it take a
 * month.
 */
final class DrawSamples {

    private final JdbcClient jdbc;
    private final Evidence files;
    private final Timestamp now;
    private final PrizePictures pictures;

    DrawSamples(BeanFactory beans) {
        this.jdbc = beans.getBean(JdbcClient.class);
        this.files = beans.getBean(Evidence.class);
        this.pictures = beans.getBean(PrizePictures.class);
        this.now = Timestamp.from(beans.getBean(Clock.class).instant());
    }

    /** @param contest those who may be drawn */
    Map<String, String> beside(Map<String, String> samples, Actor clerk, String contest) throws IOException {
        UUID draw = UUID.randomUUID();
        String drawId = "D2026-" + Ids.randomText(8).toUpperCase(Locale.ROOT);
        String entry = Ids.randomText(16).toUpperCase(Locale.ROOT);
        UUID forfeit = UUID.randomUUID();
        UUID evidence = files.attach(
                        clerk.party(),
                        new EvidenceOwner("DrawForfeit", forfeit),
                        new ByteArrayInputStream("本人自愿放弃。".getBytes(StandardCharsets.UTF_8)),
                        "说明.txt",
                        IntakePolicy.EVIDENCE)
                .id()
                .value();
        jdbc.sql("""
                        INSERT INTO draw.draw (id, draw_id, owner_id, feature, pool, title, state, draft, created_at)
                        VALUES (:id, :drawId, :owner, 'quiz', :contest, '答题抽奖', 'DRAFT', :draft, :now)""")
                .param("id", draw)
                .param("drawId", drawId)
                .param("owner", clerk.place().id().value())
                .param("contest", contest)
                .param("draft", JsonMapper.builder().build().writeValueAsString(draft(contest)))
                .param("now", now)
                .update();
        jdbc.sql("""
                        INSERT INTO draw.entry (draw, entry_id, subject, chances, stratum, entered_at, signature)
                        VALUES (:draw, :entry, '', 1, '', :now, '')""")
                .param("draw", draw)
                .param("entry", entry)
                .param("now", now)
                .update();
        jdbc.sql("""
                        INSERT INTO draw.forfeit (id, draw, tier, entry_id, reason, evidence_id, evidence_name, evidence_hash,
                                                  state, proposed_by, proposed_name, proposed_at, object_until)
                        VALUES (:id, :draw, 'T1', :entry, 'DECLINED', :evidence, '说明.txt', '', 'PROPOSED', :by, '孙某', :now, :now)""")
                .param("id", forfeit)
                .param("draw", draw)
                .param("entry", entry)
                .param("evidence", evidence)
                .param("by", clerk.accountId())
                .param("now", now)
                .update();
        UUID substitute = substitute(draw, entry, clerk);
        Map<String, String> all = new HashMap<>(samples);
        all.put("/desk/draws/{drawId}", drawId);
        all.put("/desk/draws/{drawId}/counter/{entryId}", entry);
        all.put("/desk/draws/{drawId}/forfeits/{id}", Ids.toText(forfeit));
        all.put("/desk/draws/pictures/{picture}", picture(clerk));
        all.put("/desk/draws/{drawId}/substitutes/{id}", Ids.toText(substitute));
        return Map.copyOf(all);
    }

    private String picture(Actor clerk) throws IOException {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        // Of its own: the same picture brought by two offices belongs to both.
        for (byte one : Ids.randomBytes(30)) {
            image.setRGB(Math.floorMod(one, 40), Math.floorMod(one, 30), one * 0x10101);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return pictures.take(clerk, new ByteArrayInputStream(bytes.toByteArray()), "灭火器.png");
    }

    /** Somebody who came for somebody else, with the paper that says why. */
    private UUID substitute(UUID draw, String entry, Actor clerk) throws IOException {
        UUID id = UUID.randomUUID();
        UUID evidence = files.attach(
                        clerk.party(),
                        new EvidenceOwner("DrawSubstitute", id),
                        new ByteArrayInputStream("因病不能参加检查。".getBytes(StandardCharsets.UTF_8)),
                        "请假单.txt",
                        IntakePolicy.EVIDENCE)
                .id()
                .value();
        jdbc.sql("INSERT INTO draw.inspector (draw, inspector_id) VALUES (:draw, 'INSP-001')")
                .param("draw", draw)
                .update();
        jdbc.sql("""
                        INSERT INTO draw.substitute (id, draw, entry_id, inspector_id, reason, evidence_id, evidence_name,
                                                     replaced_by, account_id, name, at)
                        VALUES (:id, :draw, :entry, 'INSP-001', 'ABSENT', :evidence, '请假单.txt', '', :by, '孙某', :now)""")
                .param("id", id)
                .param("draw", draw)
                .param("entry", entry)
                .param("evidence", evidence)
                .param("by", clerk.accountId())
                .param("now", now)
                .update();
        return id;
    }

    private static RulesDraft draft(String contest) {
        return new RulesDraft(
                "quiz",
                contest,
                "答题抽奖",
                DrawHash.SHA_256,
                "",
                null,
                null,
                null,
                List.of(),
                null,
                null,
                0,
                null,
                List.of(),
                List.of(),
                0);
    }
}
