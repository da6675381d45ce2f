package org.anyue.planimport.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anyue.planimport.ActivityKind;
import org.anyue.planimport.Selector;
import org.jspecify.annotations.Nullable;

/**
 * The word lists of the compiler, each a file {@code resources/planimport/<name>.tsv}. A city may add rows to every one of
 * them; its rows stand before the built-in ones, and where the first match wins, they win.
 */
public enum WordList {
    SWAPS(
            "被替换的词",
            Column.word("文中的词"),
            Column.word("应是的词"),
            Column.choice("何时", Set.of("always", "mangled")),
            Column.pattern("正则表达式").optional()),
    THEMES("年度主题", Column.year("年份"), Column.word("主题")),
    BODIES(
            "撤并的机构",
            Column.pattern("正则表达式"),
            Column.year("撤并年份"),
            Column.word("现行机构").optional()),
    LEADERS(
            "任期",
            Column.word("姓名"),
            Column.pattern("职务"),
            Column.day("任职日期"),
            Column.day("离任日期").optional(),
            Column.word("现任").optional()),
    EDITIONS(
            "届次",
            Column.word("活动"),
            Column.pattern("正则表达式"),
            Column.number("届次"),
            Column.year("举办年份"),
            Column.choice("范围", Set.of("national", "local"))),
    ERAS("时代标志", Column.word("组"), Column.pattern("正则表达式"), Column.year("起始年份")),
    MASKEDNAMES("隐去的名称", Column.word("名称结尾")),
    RESTDAYS("节假日调休", Column.day("日期"), Column.choice("上班或休息", Set.of("rest", "work"))),
    BEARERS("承担单位的结尾", Column.word("词")),
    SELECTORS(
            "承担范围",
            Column.choice("范围", names(Selector.values())),
            Column.pattern("正则表达式"),
            Column.choice("仅用于", Set.of("enterprise", "institution", "township"))
                    .optional()),
    KINDSOFBEARERS("承担单位的类别", Column.word("词")),
    PERSONS("承担单位后的人员", Column.pattern("正则表达式")),
    DEPENDENTS("代表单位的人员", Column.pattern("正则表达式")),
    JOINTS("不断开的顿号", Column.pattern("顿号前"), Column.pattern("顿号后")),
    DEEDS("不是单位的词", Column.pattern("正则表达式")),
    DEEDSTARTS("不是单位的开头", Column.pattern("正则表达式")),
    ASSIGNLABELS("分工标签", Column.choice("分工", Set.of("lead", "support")), Column.pattern("正则表达式")),
    ASSIGNROLES("分工用语", Column.choice("分工", Set.of("lead", "shared", "support")), Column.pattern("正则表达式")),
    POSTWORDS("职务的结尾", Column.word("词")),
    NOQUOTA("不是指标的数", Column.choice("位置", Set.of("before", "after", "bare", "lone")), Column.pattern("正则表达式")),
    QUOTAOPS("数量的比较", Column.word("比较"), Column.choice("位置", Set.of("close", "gap", "after")), Column.word("词")),
    ITEMS("条目", Column.choice("条目", Set.of("FIELD", "GROUP", "STAGE", "ACTIVITY", "DEMAND")), Column.pattern("正则表达式")),
    PLANSIGNS("方案的特征", Column.choice("特征", Set.of("NAME", "WORD", "NOT")), Column.pattern("正则表达式")),
    KINDS(
            "活动类别",
            Column.choice("用于", Set.of("title", "body", "duty", "inside", "vague", "requirement", "object")),
            Column.choice("类别", names(ActivityKind.values())),
            Column.pattern("正则表达式")),
    VERBS("单位后的动词", Column.word("词")),
    QUOTAVERBS("数量前的动词", Column.word("词")),
    UNITS(
            "数量单位",
            Column.word("词"),
            Column.choice("用法", Set.of("worded", "answer", "limit")).optional()),
    PERNOUNS("“每”后的名词", Column.word("词")),
    ROLES(
            "章节",
            Column.choice(
                    "章节",
                    Set.of(
                            "BACKGROUND",
                            "THEME",
                            "TIME",
                            "ORGANISATION",
                            "ACTIVITIES",
                            "REQUIREMENTS",
                            "SCHEDULE",
                            "ATTACHMENT")),
            Column.pattern("正则表达式"),
            Column.choice("标签", Set.of("label")).optional()),
    TITLES("标题", Column.word("词")),
    TITLENOUNS("活动名称的结尾", Column.word("词")),
    STARTERS("句子的开头", Column.pattern("正则表达式")),
    CHROME("网页文字", Column.choice("位置", Set.of("BEFORE", "AFTER", "BLOCK", "LINE")), Column.pattern("正则表达式"));

    private final String chinese;
    private final List<Column> columns;

    WordList(String chinese, Column... columns) {
        this.chinese = chinese;
        this.columns = List.of(columns);
    }

    /** The file name without its ending. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As people read it. */
    public String chinese() {
        return chinese;
    }

    public List<Column> columns() {
        return columns;
    }

    /** Empty when there is no such list. */
    public static Optional<WordList> named(String fileName) {
        return Arrays.stream(values())
                .filter(list -> list.fileName().equals(fileName))
                .findFirst();
    }

    /** Why the row cannot stand in this list, in Chinese; null when it can. */
    @Nullable
    String problem(List<String> cells) {
        long required = columns.stream().filter(Column::required).count();
        if (cells.size() < required || cells.size() > columns.size()) {
            return "应有%s列（%s），这一行有%d列"
                    .formatted(
                            required == columns.size() ? "%d".formatted(required) : required + "至" + columns.size(),
                            columns.stream().map(Column::name).collect(Collectors.joining("、")),
                            cells.size());
        }
        for (int i = 0; i < cells.size(); i++) {
            String problem = columns.get(i).problem(cells.get(i));
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    boolean patterns() {
        return columns.getFirst().kind() == Column.Kind.PATTERN;
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }
}
