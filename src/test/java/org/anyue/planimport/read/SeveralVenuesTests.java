package org.anyue.planimport.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Places side by side are one venue as written; a main hall and what each has at home are told as before. */
class SeveralVenuesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            6月16日，分别在市民广场、滨江公园设主会场。 | 市民广场、滨江公园
            在古镇南牌坊和游客中心广场同时设立咨询点。 | 古镇南牌坊和游客中心广场
            在东港渔港、城关农贸市场两处设咨询台。 | 东港渔港、城关农贸市场
            在创业大厦北广场设主会场，在星河公寓、云台市集各设1个分会场。 | 创业大厦北广场
            6月21日在+85中段组织演练。 | +85中段
            在滨湖体育公园设企业联合展区。 | 滨湖体育公园
            6月20日，县水利局、县应急局在红石嘴节制闸开展防汛演练。 | 红石嘴节制闸
            6月27日在集团机关二楼阶梯教室举行决赛。 | 集团机关二楼阶梯教室
            6月16日逢集，在柳树坪老墟设咨询点。 | 柳树坪老墟
            """)
    void placesAreReadAsTheyStand(String text, String venue) {
        assertThat(ActivityReader.venue(text)).isEqualTo(venue);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "宣传车走进社区、商圈、车站开展宣传。",
                "在客运站、高速公路服务区、农村集市开展宣传。",
                "在景区、酒店开展高层逃生演练3场。",
                "在电视台、公众号平台开设专栏。",
                "6月10日起，在重点行业领域开展检查。",
                "6月5日前，市教育局在活动期间组织评比。"
            })
    void kindsOfPlacesAreNone(String text) {
        assertThat(ActivityReader.venue(text)).isNull();
    }
}
