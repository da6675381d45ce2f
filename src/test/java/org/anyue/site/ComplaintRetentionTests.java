package org.anyue.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.shared.Ids;
import org.anyue.shared.RetentionRule;
import org.anyue.support.AnyueTest;
import org.anyue.support.City;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@AnyueTest
class ComplaintRetentionTests {

    @Autowired
    BeanFactory beans;

    @Autowired
    Complaints complaints;

    @Autowired
    ComplaintStore store;

    @Autowired
    ComplaintRetention retention;

    @Autowired
    Clock clock;

    @Test
    void whatACitizenWroteGoesAYearAfterTheAnswerAndNotBefore() {
        Actor office = City.of(beans).city(Role.OFFICE_LEAD);
        UUID settled = received("一年后应当删除的内容");
        UUID open = received("还没有答复的内容");
        complaints.settle(office, settled, "已答复", 0);

        long before = due(364);
        assertThat(rule().erase().applyAsLong(at(364))).isEqualTo(before);
        assertThat(complaints.words(office, settled)).isEqualTo("一年后应当删除的内容");

        long gone = due(366);
        assertThat(gone).isGreaterThan(0);
        assertThat(complaints.words(office, settled)).as("a dry run").isEqualTo("一年后应当删除的内容");
        assertThat(rule().erase().applyAsLong(at(366))).isEqualTo(gone);
        assertThat(complaints.words(office, settled)).isEmpty();
        assertThat(store.contact(settled)).isEmpty();
        assertThat(complaints.get(office, settled).answered()).isEqualTo("已答复");
        assertThat(complaints.words(office, open)).isEqualTo("还没有答复的内容");
    }

    private UUID received(String words) {
        UUID id = Ids.random();
        store.insert(id, "TEST0001", new NewComplaint("其他意见和建议", words, "13800001111"), clock.instant());
        return id;
    }

    private RetentionRule rule() {
        return retention.retentionRules().getFirst();
    }

    private long due(int days) {
        return rule().due().apply(at(days)).count();
    }

    /** What a run would take as the limit so many days from now, at the usual term. */
    private Instant at(int days) {
        return clock.instant().plus(Duration.ofDays(days)).minus(Duration.ofDays(retention.days("site.complaints", 0)));
    }
}
