package org.anyue.privacy.web;

import java.util.List;
import org.anyue.ui.Tab;

/** The pages about personal data, for administrators. */
final class PrivacyTabs {

    private PrivacyTabs() {}

    static List<Tab> at(String path) {
        return List.of(
                tab("字段台账", ColumnController.PATH, path),
                tab("保留期限", RetentionController.PATH, path),
                tab("密钥", KeyController.PATH, path));
    }

    private static Tab tab(String label, String href, String current) {
        return new Tab(label, href, href.equals(current));
    }
}
