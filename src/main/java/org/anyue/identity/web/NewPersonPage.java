package org.anyue.identity.web;

import java.util.List;
import org.anyue.ui.Crumb;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;

/**
 * A new account, or one more post of an account: first the unit is found, then the rest is filled in.
 *
 * @param account id of the account that gets one more post, empty for a new account
 * @param unit id of the chosen unit, empty before it is chosen
 * @param fourEyes whether some of the roles take a second person
 * @param typed what was typed, kept when it is refused
 */
public record NewPersonPage(
        String account,
        String text,
        List<UnitChoice> found,
        String unit,
        String unitName,
        List<Option> roles,
        boolean fourEyes,
        NewPersonForm typed,
        FormErrors errors) {

    public List<Crumb> crumbs() {
        return List.of(new Crumb("人员", "/desk/people"), new Crumb(title()));
    }

    public String title() {
        return account.isEmpty() ? "新建账号" : "增加岗位";
    }

    /** @param href this page with the unit chosen */
    public record UnitChoice(String href, String name, String kind) {}
}
