package org.anyue.planimport.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TornLinesTests {

    private static final String TORN = """
            今年六月是安全生产月。我乡山高路远，进入雨
            季，塌方的风险很大，各村要早作准备，落实到
            人，责任到岗。现将活动安排如下，请各村认真抓好
            落实，务求实效，不走过场。各村要在６月
            ２０日前组织避险演练，并请卫生院到场，演练不少于
            ２次，并留存照片，当日报乡应急管理站备
            案，逾期未报的通报。
            （一）讲一堂课。各村要讲课。
            """;

    @Test
    void linesThatEndInsideASentenceGoOn() {
        String joined = WrappedLines.join(TORN.strip());
        assertThat(joined).contains("进入雨季，", "落实到人，", "各村要在６月２０日前组织避险演练，并请卫生院到场，演练不少于２次，");
        assertThat(joined.lines()).last().isEqualTo("（一）讲一堂课。各村要讲课。");
        assertThat(joined.replace("\n", "")).isEqualTo(TORN.replace("\n", ""));
    }

    @Test
    void aBracketThatIsClosedOnTheNextLineGoesOn() {
        String text = TORN.strip() + "\n（二）排查隐患。各村要排查隐患，建立台账，及时整改。（责任单位：乡应急站、派\n出所）";
        assertThat(WrappedLines.join(text)).endsWith("（责任单位：乡应急站、派出所）");
    }

    @Test
    void aTitleWithACommaIsNotJoinedToItsText() {
        String text = "（一）深入开展“五个一”活动，持续推进宣传教育进企业\n各村要讲课，并留存照片。\n".repeat(8).strip();
        assertThat(WrappedLines.join(text)).isEqualTo(text);
    }

    @Test
    void aSingleForgottenStopIsLeftAlone() {
        String text = "各村要在六月开展演练，检验预案，提高能力\n各单位要讲课，并留存照片。\n".strip();
        assertThat(WrappedLines.join(text)).isEqualTo(text);
    }
}
