package org.anyue.draw;

import java.util.List;
import java.util.regex.Pattern;
import org.anyue.parameter.Parameter;
import org.anyue.parameter.ParameterKeeper;
import org.anyue.parameter.ParameterSource;
import org.anyue.parameter.ParameterType;
import org.anyue.parameter.Parameters;
import org.springframework.stereotype.Component;

/** What may be set for draws. */
@Component
class DrawParameters implements ParameterSource {

    static final Parameter AUTHORITY = new Parameter(
            "draw.time-stamp-service",
            "抽签",
            "时间戳服务地址",
            "名单封存后向这个服务（RFC 3161）取时间戳；没有时间戳就不能开奖。请填写可信第三方或国家授时中心授权机构的地址。",
            ParameterKeeper.SYSTEM,
            new ParameterType.Line(200, Pattern.compile("https?://\\S+"), "https://tsa.example.cn/tsr"),
            "");

    static final Parameter PURGE_DAYS = new Parameter(
            "draw.purge-days",
            "抽签",
            "参与者个人信息保留天数",
            "领奖截止多少天后，清除参与者手机号、随机数和领奖联系方式；公开的名单、结果和证书不受影响，仍可核验。",
            ParameterKeeper.OFFICE,
            new ParameterType.Whole(15, 730, "天"),
            "90");

    private final Parameters parameters;

    DrawParameters(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(AUTHORITY, PURGE_DAYS);
    }

    /** Empty when none is set. */
    String authority() {
        return parameters.text(AUTHORITY);
    }

    int purgeDays() {
        return parameters.whole(PURGE_DAYS);
    }
}
