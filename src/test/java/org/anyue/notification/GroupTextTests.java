package org.anyue.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupTextTests {

    @Test
    void itIsOnePlainBlockWithMaskedNames() {
        String text = GroupText.of("逾期未报提醒")
                .line("请尽快报送。\n\n 谢谢配合 ")
                .units("逾期单位", List.of("武陟县", "修武县"))
                .people("联系人", List.of("张三", "欧阳春分"))
                .due(LocalDate.of(2026, 6, 30))
                .link("https://anyue.example/desk/worklist")
                .signed("焦作市安委办")
                .build();
        assertThat(text).isEqualTo("""
                【逾期未报提醒】
                请尽快报送。
                谢谢配合
                逾期单位（2家）：武陟县、修武县
                联系人：张*、欧阳**
                时限：6月30日前
                办理：https://anyue.example/desk/worklist
                ——焦作市安委办""");
    }

    @Test
    void manyNamesAreShortenedAndTheWholeStaysShortWithItsAddress() {
        List<String> names = IntStream.range(0, 500)
                .mapToObj(i -> "第" + i + "安全技术服务有限责任公司分公司")
                .toList();
        String text = GroupText.of("逾期")
                .units("逾期单位", names)
                .link("https://anyue.example/desk/worklist")
                .build();
        assertThat(text).contains("（500家）").endsWith("办理：https://anyue.example/desk/worklist");
        assertThat(text.codePointCount(0, text.length())).isLessThanOrEqualTo(600);
    }

    @Test
    void whatIsNotSaidLeavesNoEmptyLine() {
        assertThat(GroupText.of("会议改期")
                        .due(null)
                        .signed("")
                        .line("")
                        .units("单位", List.of())
                        .build())
                .isEqualTo("【会议改期】");
    }
}
