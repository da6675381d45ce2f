package org.anyue.planimport.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Objects;
import org.anyue.planimport.CompiledPlan.Lead;
import org.anyue.planimport.CompiledPlan.Office;
import org.anyue.planimport.CompiledPlan.Organisation;
import org.anyue.planimport.PlanCompiler;
import org.anyue.planimport.PlanSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrganisationReaderTests {

    @Test
    void namesMayStandBeforeOrBehindTheirPostsAndHaveBlanksInside() {
        Organisation found = read("""
                成立市“安全生产月”活动组委会：
                主  任：秋  实    市委常委、副市长
                副主任：市政府副秘书长　方远山
                        市应急管理局局长\t林  越
                成  员：市教育局、市公安局、市住建局主要负责人
                组委会办公室设在市应急管理局，林越同志兼任办公室主任。""");
        assertThat(found.lead())
                .extracting(Lead::role, Lead::name, Lead::post)
                .containsExactly(
                        tuple("主任", "秋实", "市委常委、副市长"), tuple("副主任", "方远山", "市政府副秘书长"), tuple("副主任", "林越", "市应急管理局局长"));
        assertThat(found.members()).containsExactly("市教育局", "市公安局", "市住建局");
        assertThat(found.office()).isEqualTo(new Office("市应急管理局", "林越"));
    }

    @Test
    void peopleInProseAreReadWithTheirPosts() {
        Organisation found = read("成立乡“安全生产月”活动领导小组，组长由乡党委书记秋实、乡长方远山担任，副组长由副乡长林越担任，"
                + "成员由应急办、派出所、卫生院负责同志和各村党支部书记组成。领导小组下设办公室于应急办，办公室主任由林越兼任。");
        assertThat(found.lead())
                .extracting(Lead::role, Lead::name, Lead::post)
                .containsExactly(tuple("组长", "秋实", "乡党委书记"), tuple("组长", "方远山", "乡长"), tuple("副组长", "林越", "副乡长"));
        assertThat(found.members()).containsExactly("应急办", "派出所", "卫生院", "各村党支部书记");
        assertThat(found.office()).isEqualTo(new Office("应急办", "林越"));
    }

    @Test
    void postsAloneLeadToo() {
        Organisation found = read("公司成立安全生产月活动领导小组：\n组长：董事长、总经理\n副组长：安全总监\n办公室设在安环部，由安环部部长兼任办公室主任。");
        assertThat(found.lead())
                .extracting(Lead::role, Lead::name, Lead::post)
                .containsExactly(tuple("组长", null, "董事长、总经理"), tuple("副组长", null, "安全总监"));
        assertThat(found.office()).isEqualTo(new Office("安环部", "安环部部长"));
    }

    @Test
    void whatOthersShallSetUpIsNoOrganisationOfThisPlan() {
        assertThat(find("各单位要成立相应的领导小组，加强组织领导。")).isNull();
    }

    private static Organisation read(String section) {
        return Objects.requireNonNull(find(section));
    }

    private static @Nullable Organisation find(String section) {
        String plan = "远山市2025年“安全生产月”活动方案\n一、组织领导\n" + section + "\n二、活动内容\n（一）开展宣讲\n各县（市、区）要开展宣讲。";
        return PlanCompiler.compile(new PlanSource("plan.txt", "txt", "0", plan, null))
                .organisation();
    }
}
