package org.anyue.campaign;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which duty carries out which. The row of the child is held by whoever writes. */
@Component
class DutyLinkStore {

    private final JdbcClient jdbc;

    DutyLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when they are linked already */
    boolean add(DutyLink link, Instant now) {
        return jdbc.sql("""
                        INSERT INTO campaign.duty_link (duty_id, parent_duty_id, linked_at)
                        VALUES (:own, :above, :now)
                        ON CONFLICT (duty_id, parent_duty_id) DO NOTHING""")
                        .param("own", link.own().value())
                        .param("above", link.above().value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** @return false when they are not linked any more */
    boolean remove(CampaignId child, DutyLink link) {
        return jdbc.sql("""
                        DELETE FROM campaign.duty_link
                        USING campaign.duty
                        WHERE duty.id = duty_link.duty_id AND duty.campaign_id = :child
                          AND duty_link.duty_id = :own AND duty_link.parent_duty_id = :above""")
                        .param("child", child.value())
                        .param("own", link.own().value())
                        .param("above", link.above().value())
                        .update()
                == 1;
    }

    void clear(CampaignId child) {
        jdbc.sql("""
                        DELETE FROM campaign.duty_link
                        USING campaign.duty
                        WHERE duty.id = duty_link.duty_id AND duty.campaign_id = :child""").param("child", child.value()).update();
    }

    /** Of one child; links of duties that were cancelled carry out nothing. */
    List<DutyLink> of(CampaignId child) {
        return jdbc.sql("""
                        SELECT link.duty_id, link.parent_duty_id
                        FROM campaign.duty_link link
                        JOIN campaign.duty ON duty.id = link.duty_id
                        WHERE duty.campaign_id = :child AND duty.cancelled_at IS NULL
                        ORDER BY duty.number, link.parent_duty_id""")
                .param("child", child.value())
                .query((row, _) -> new DutyLink(
                        new DutyId(row.getObject("duty_id", UUID.class)),
                        new DutyId(row.getObject("parent_duty_id", UUID.class))))
                .list();
    }

    /** How each child of the parent stands: since when it is issued and what its issued duties carry out. */
    Map<CampaignId, Standing> under(CampaignId parent) {
        return jdbc
                .sql("""
                        SELECT child.id, min(duty.issued_at) AS issued_at,
                               array_agg(DISTINCT link.parent_duty_id) FILTER (WHERE link.parent_duty_id IS NOT NULL)
                                   AS covered
                        FROM campaign.campaign child
                        JOIN campaign.duty ON duty.campaign_id = child.id
                        LEFT JOIN campaign.duty_link link ON link.duty_id = duty.id AND duty.cancelled_at IS NULL
                        WHERE child.parent_id = :parent AND duty.issued_at IS NOT NULL
                        GROUP BY child.id""")
                .param("parent", parent.value())
                .query((row, _) -> Map.entry(
                        new CampaignId(row.getObject("id", UUID.class)),
                        new Standing(
                                row.getTimestamp("issued_at").toInstant(),
                                row.getArray("covered") == null
                                        ? List.of()
                                        : List.of((UUID[])
                                                        row.getArray("covered").getArray())
                                                .stream()
                                                .map(DutyId::new)
                                                .toList())))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A child that has been issued. */
    record Standing(Instant issuedAt, List<DutyId> covered) {}
}
