package org.anyue.campaign.web;

import org.anyue.ui.FormErrors;

/** What a person reads who was overtaken while typing. */
final class StaleWords {

    static final FormErrors ERRORS = FormErrors.of("", "其他人刚刚修改过这里的内容，您填写的还没有保存。请先在新窗口查看最新内容，确认仍以您填写的为准后，再次保存。");

    private StaleWords() {}
}
