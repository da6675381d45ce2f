package org.anyue.quiz.web;

import java.util.List;
import org.anyue.quiz.QuestionLevel;
import org.anyue.ui.Crumb;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;

/** Where a file of questions is brought. */
public record QuestionImportPage(int megabytes, List<String> topics, String topic, String level, FormErrors errors) {

    public QuestionImportPage {
        topics = List.copyOf(topics);
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("题库", QuestionController.PATH), new Crumb("导入"));
    }

    public List<Option> levels() {
        return Option.of(QuestionLevel.class, QuestionLevel::label);
    }
}
