package org.anyue.planimport.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormaliserTests {

    @Test
    void removesSiteChromeAndJoinsTheChunksOfAPreview() {
        String page = """
                首页 登录 注册 会员 帮助
                某地方案.docx
                上传人:a****b 文档编号:123 上传时间:2023-04-23
                某地方案.docx_第1页
                第1页 / 共3页
                资源描述

                1、某地安全生产月活动方案 一、活动时间为20

                2、25年6月，各单位要认真组

                3、织。
                内容总结(1)某地安全生产月活动方案(2)其它
                展开阅读全文
                相关资源
                """;
        assertThat(Normaliser.normalise(page).value()).isEqualTo("某地安全生产月活动方案 一、活动时间为2025年6月，各单位要认真组织。");
    }

    @Test
    void keepsANumberedListOfARealPlan() {
        String plan = "方案\n\n1、第一项工作。\n\n2、第二项工作。\n\n3、第三项工作。\n\n4、第四项工作。";
        assertThat(Normaliser.normalise(plan).value()).isEqualTo(plan);
    }

    @Test
    void removesPageNumbersAndInvisibleCharacters() {
        assertThat(Normaliser.normalise("\ufeff第一行\r\n— 2 —\r\n第二\u200b行\r").value())
                .isEqualTo("第一行\n第二行");
    }
}
