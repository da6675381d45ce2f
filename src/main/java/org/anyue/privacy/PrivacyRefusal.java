package org.anyue.privacy;

import org.anyue.shared.RefusalCode;

/** Why something about personal data is not done now. */
public enum PrivacyRefusal implements RefusalCode {
    RETENTION_RUNNING("清除正在进行。请稍等片刻，刷新页面查看结果。");

    private final String message;

    PrivacyRefusal(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
