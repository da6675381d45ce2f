package org.anyue.site;

import java.util.List;
import org.anyue.parameter.Parameter;
import org.anyue.parameter.ParameterKeeper;
import org.anyue.parameter.ParameterSource;
import org.anyue.parameter.ParameterType;
import org.anyue.parameter.Parameters;
import org.anyue.shared.RetentionRule;
import org.springframework.stereotype.Component;

/** What citizens wrote goes some time after they were answered; that there was a complaint and the answer stay. */
@Component
class ComplaintRetention implements RetentionRule.Owner, ParameterSource {

    static final Parameter DAYS = new Parameter(
            "site.complaint-days",
            "公开页面",
            "投诉内容保留天数",
            "投诉建议办结多少天后，删除群众所写的内容和联系方式；编号、类别和办理结果保留。",
            ParameterKeeper.OFFICE,
            new ParameterType.Whole(30, 1095, "天"),
            "365");

    private final ComplaintStore store;
    private final Parameters parameters;

    ComplaintRetention(ComplaintStore store, Parameters parameters) {
        this.store = store;
        this.parameters = parameters;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(DAYS);
    }

    @Override
    public List<RetentionRule> retentionRules() {
        return List.of(new RetentionRule("site.complaints", store::forgettable, store::forget));
    }

    @Override
    public int days(String code, int usual) {
        return parameters.whole(DAYS);
    }
}
