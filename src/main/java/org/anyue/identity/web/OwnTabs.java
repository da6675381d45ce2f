package org.anyue.identity.web;

import java.util.List;
import org.anyue.ui.Tab;

/** The pages of one's own account. */
final class OwnTabs {

    private OwnTabs() {}

    static List<Tab> at(String path) {
        return List.of(
                tab("密码", "/desk/password", path),
                tab("两步登录", SecondFactorController.PATH, path),
                tab("登录方式", PasskeyController.PATH, path),
                tab("我的登录", OwnSessionController.PATH, path),
                tab("我的个人信息", "/desk/own-data", path));
    }

    private static Tab tab(String label, String href, String current) {
        return new Tab(label, href, href.equals(current));
    }
}
