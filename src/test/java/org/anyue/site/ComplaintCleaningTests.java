package org.anyue.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.parameter.Parameters;
import org.anyue.shared.Ids;
import org.anyue.support.AnyueTest;
import org.anyue.support.City;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@AnyueTest
class ComplaintCleaningTests {

    @Autowired
    BeanFactory beans;

    @Autowired
    Complaints complaints;

    @Autowired
    ComplaintStore store;

    @Autowired
    Parameters parameters;

    @Autowired
    Clock clock;

    @Test
    void whatACitizenWroteGoesAYearAfterTheAnswerAndNotBefore() {
        Actor office = City.of(beans).city(Role.OFFICE_LEAD);
        UUID settled = received("一年后应当删除的内容");
        UUID open = received("还没有答复的内容");
        complaints.settle(office, settled, "已答复", 0);

        after(Duration.ofDays(364)).run();
        assertThat(complaints.words(office, settled)).isEqualTo("一年后应当删除的内容");

        assertThat(after(Duration.ofDays(366)).run()).contains("条投诉的内容");
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

    private ComplaintCleaning after(Duration time) {
        return new ComplaintCleaning(store, parameters, Clock.offset(clock, time));
    }
}
