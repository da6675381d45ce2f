package org.anyue.privacy.web;

import java.util.List;
import org.anyue.ui.Crumb;
import org.anyue.ui.FormErrors;

/** The own name to be put right. */
public record NamePage(String name, FormErrors errors) {

    public List<Crumb> crumbs() {
        return List.of(new Crumb("我的个人信息", OwnDataController.PATH), new Crumb("更正姓名"));
    }
}
