package org.anyue.portal;

import org.anyue.identity.FormalAdvice;
import org.anyue.site.SiteParameters;
import org.springframework.stereotype.Component;

/** Asks for what every public page of a state body has to name. */
@Component
class SiteFilings implements FormalAdvice {

    private final SiteParameters parameters;

    SiteFilings(SiteParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public boolean met() {
        SiteParameters.Site site = parameters.site();
        return !site.filing().isEmpty() && !site.phone().isEmpty();
    }

    @Override
    public String label() {
        return "公开页面的备案号和投诉电话已填写";
    }

    @Override
    public String advice() {
        return "请系统管理员在“参数设置”中填写网站备案号、公安备案号，请安委办填写咨询投诉电话；只在政务内网使用、不对公众开放的可以不填备案号";
    }
}
