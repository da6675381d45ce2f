package org.anyue.quiz.web;

import java.util.List;
import org.anyue.quiz.QuestionKind;
import org.anyue.quiz.QuestionLevel;
import org.anyue.quiz.QuestionOrigin;
import org.anyue.quiz.QuestionState;
import org.anyue.shared.Slice;
import org.anyue.ui.Column;
import org.anyue.ui.ListFilter;
import org.anyue.ui.ListQuery;
import org.anyue.ui.Option;
import org.anyue.ui.Pager;

/**
 * The bank.
 *
 * @param keeper whether the reader writes questions
 * @param published how many may be asked
 * @param waiting how many wait for a second person
 */
public record QuestionListPage(
        ListQuery query, Slice<QuestionRow> slice, List<String> topics, boolean keeper, int published, int waiting) {

    public QuestionListPage {
        topics = List.copyOf(topics);
    }

    public String subtitle() {
        return "可用 " + published + " 题" + (keeper && waiting > 0 ? "，待复核 " + waiting + " 题" : "");
    }

    public Pager pager() {
        return Pager.of(slice, query.base());
    }

    public List<ListFilter> filters() {
        ListFilter topic = new ListFilter(
                "topic",
                "全部主题",
                topics.stream().map(name -> new Option(name, name)).toList());
        ListFilter kind = new ListFilter("kind", "全部题型", Option.of(QuestionKind.class, QuestionKind::label));
        ListFilter level = new ListFilter("level", "全部难度", Option.of(QuestionLevel.class, QuestionLevel::label));
        ListFilter origin = new ListFilter("origin", "全部来源", Option.of(QuestionOrigin.class, QuestionOrigin::label));
        List<Option> states = Option.of(QuestionState.class, QuestionState::label).stream()
                .filter(option -> !option.value().equals(QuestionState.SUPERSEDED.name()))
                .toList();
        return keeper
                ? List.of(topic, kind, level, new ListFilter("state", "全部状态", states), origin)
                : List.of(topic, kind, level);
    }

    public List<Column> columns() {
        return List.of(
                query.text("题干", "stem"),
                query.text("题型", "kind"),
                query.text("主题", "topic"),
                query.text("难度", "level"),
                query.text("状态", "state"),
                query.text("编写", "written"));
    }

    /** Address of the export of what is shown, in another format. */
    public String export(String format) {
        String all = query.export();
        return all + (all.contains("?") ? "&" : "?") + "as=" + format;
    }
}
