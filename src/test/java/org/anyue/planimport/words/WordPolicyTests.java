package org.anyue.planimport.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anyue.planimport.lexicon.WordList;
import org.anyue.planimport.lexicon.WordRow;
import org.junit.jupiter.api.Test;

class WordPolicyTests {

    @Test
    void aTellingWordMayStand() {
        assertThat(problem("bearers", "网格哨")).isEmpty();
        assertThat(problem("swaps", "顺遂", "有序", "always", "顺遂(?=推进)")).isEmpty();
        assertThat(problem("selectors", "EVERY_TOWNSHIP", "^各网格哨$")).isEmpty();
        assertThat(problem("units", "畦")).isEmpty();
        assertThat(problem("restdays", "2031-10-09", "work")).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidWithTheColumn() {
        assertThat(problem("bodies", "墙改办(", "2019")).contains("“正则表达式”", "括号");
        assertThat(problem("bodies", "墙改办", "十九年")).contains("“撤并年份”", "2019");
        assertThat(problem("bearers", "字".repeat(61))).contains("60");
        assertThat(problem("nosuchlist", "甲乙")).contains("没有这个词表");
    }

    @Test
    void aWordTheBuiltInListHasIsNotNeeded() {
        assertThat(problem("bearers", "支队")).contains("内置词表已经有");
    }

    @Test
    void aWordTooShortOrTooGeneralIsRefusedWithWhatToDo() {
        assertThat(problem("bearers", "哨")).contains("太短", "两个字以上");
        assertThat(problem("swaps", "的", "地", "always")).contains("太短");
        assertThat(problem("kinds", "title", "PUBLICITY", "..")).contains("太短");
        assertThat(problem("deeds", "各县|市安|组织|活动|单位|报送|企业")).contains("太宽泛", "更具体");
        assertThat(problem("deedstarts", ".")).contains("太宽泛");
    }

    @Test
    void thePlansOfThePlaceMeasureTooOnceThereIsEnough() {
        WordRow row = new WordRow("deeds", 1, List.of("灯会"));
        String often = "各街道办好灯会。".repeat(40) + "其他事项照旧。".repeat(40);
        WordReach reach = WordReach.of(WordMatch.of(row), List.of(often));
        assertThat(reach.touched()).isEqualTo(40);
        assertThat(reach.sentences()).isEqualTo(80);
        assertThat(reach.examples()).containsExactly("各街道办好灯会。");
        assertThat(WordPolicy.problem(row, reach).orElse("")).contains("80 句里会命中 40 句");
        assertThat(WordPolicy.problem(row, WordReach.of(WordMatch.of(row), List.of("各街道办好灯会。"))))
                .isEmpty();
    }

    @Test
    void aRowIsLookedForInRunningTextWhateverItsReaderLooksAt() {
        assertThat(match("selectors", "EVERY_TOWNSHIP", "^(?:各|每个?)?网格哨$").touches("请各网格哨要巡查。"))
                .isTrue();
        assertThat(match("maskednames", "茶社").touches("由xx安全知识茶社负责")).isTrue();
        assertThat(match("maskednames", "茶社").touches("由春风茶社负责")).isFalse();
        assertThat(match("restdays", "2026-05-09", "work").touches("请于5月9日前报送")).isTrue();
        assertThat(match("restdays", "2026-05-09", "work").touches("请于15月9日前报送"))
                .isFalse();
        assertThat(match("editions", "防灾减灾日", "第<n>个全国防灾减灾日", "15", "2023", "national")
                        .touches("第十五个全国防灾减灾日"))
                .isTrue();
        assertThat(match("joints", "书记", "校长").touches("党委书记、校长带头")).isTrue();
        assertThat(match("quotaops", ">=", "gap", "起码").touches("起码办两场")).isTrue();
    }

    @Test
    void everyRowOfTheBuiltInListsCanBeLookedFor() {
        for (WordList list : WordList.values()) {
            org.anyue.planimport.lexicon.Lexicon.rows(list.fileName())
                    .forEach(row -> WordMatch.of(new WordRow(list.fileName(), 1, row.cells()))
                            .touches("各县（市、区）要组织一次宣传。"));
        }
    }

    @Test
    void aFileGivesItsNewRowsAndNamesEachWrongOne() {
        WordFiles.Reading reading = WordFiles.read(
                Map.of("bearers (1).tsv", "\ufeff# 词\r\n网格哨\r\n\r\n支队\r\n瞭望队\r\n网格哨\r\n", "bodies.tsv", "墙改办(\t2019\n"),
                Set.of(new WordRow("bearers", 1, List.of("瞭望队"))));
        assertThat(reading.rows()).extracting(WordRow::line).containsExactly("网格哨");
        assertThat(reading.known()).isEqualTo(3);
        assertThat(reading.wrong()).singleElement().satisfies(wrong -> {
            assertThat(wrong.file()).isEqualTo("bodies.tsv");
            assertThat(wrong.line()).isEqualTo(1);
            assertThat(wrong.reason()).contains("括号");
        });
        String text = WordFiles.text(WordList.BEARERS, reading.rows());
        assertThat(text).isEqualTo("# 词\n网格哨\n");
    }

    private static String problem(String list, String... cells) {
        return WordPolicy.problem(new WordRow(list, 1, List.of(cells))).orElse("");
    }

    private static WordMatch match(String list, String... cells) {
        return WordMatch.of(new WordRow(list, 1, List.of(cells)));
    }
}
