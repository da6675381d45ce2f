package org.anyue.officialdoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTextTests {

    private static List<String> lines(String html) throws UnreadableDocument {
        return DocumentText.extract(html.getBytes(StandardCharsets.UTF_8), "a.html")
                .text()
                .lines()
                .toList();
    }

    @Test
    void theSiteAroundTheArticleGoesAndItsTitleStays() throws Exception {
        String page = """
                <html><head><meta name="ArticleTitle" content="安全生产月方案"><title>网站</title></head><body>
                <nav>首页</nav><div class="breadcrumb">当前位置</div><div hidden>暗</div><div style="display:none">藏</div>
                <div class="main-content"><p>一、指导思想</p><p>坚持人民至上，<br>落实责任。</p><script>x()</script></div>
                <div class="share-box">分享到</div><footer>版权所有</footer></body></html>
                """;

        assertThat(lines(page)).containsExactly("安全生产月方案", "一、指导思想", "坚持人民至上，", "落实责任。");
    }

    @Test
    void listsAreNumberedAsABrowserNumbersThem() throws Exception {
        assertThat(lines("<ol><li>甲<ol type=\"a\"><li>子</li></ol></li><li value=\"5\">乙</li><li>2025年</li></ol>"
                        + "<ul><li>点</li></ul><ol style=\"list-style:none\"><li>（一）丙</li></ol>"))
                .containsExactly("1.甲", "a.子", "5.乙", "6. 2025年", "点", "（一）丙");
    }

    @Test
    void tablesKeepTheirColumnsUnderMergedCellsAndLayoutTablesAreNoTables() throws Exception {
        String table = "<table><tr><td>时间</td><td>内容</td><td>单位</td></tr>"
                + "<tr><td rowspan=\"2\">6月16日</td><td><p>咨询日</p><p>活动</p></td><td>市局</td></tr>"
                + "<tr><td>演练</td><td>各县</td></tr><tr><td colspan=\"2\">合计</td><td>3</td></tr></table>";

        assertThat(lines("<table><tr><td>左</td><td><p>前</p>" + table + "<p>后</p></td></tr></table>"))
                .containsExactly("左", "前", "时间\t内容\t单位", "6月16日\t咨询日 活动\t市局", "\t演练\t各县", "合计\t\t3", "后");
    }

    @Test
    void lineBreaksOfTheSourceAreNoBlanks() throws Exception {
        assertThat(lines("<p>各单位要\n   结合实际&nbsp;<b>组织</b>开展</p><div>报送 Word\n文档</div>"))
                .containsExactly("各单位要结合实际 组织开展", "报送 Word 文档");
    }

    @Test
    void linksToFilesAreNotTakenForNavigation() throws Exception {
        assertThat(lines("<p>附件：</p><ul><li><a href=\"1.doc\">任务分解表</a></li><li><a href=\"2.doc\">统计表</a></li>"
                        + "<li><a href=\"3.doc\">名单</a></li><li><a href=\"4.doc\">回执</a></li></ul>"))
                .contains("任务分解表", "回执");
    }
}
