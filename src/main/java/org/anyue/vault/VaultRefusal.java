package org.anyue.vault;

import org.anyue.shared.RefusalCode;

/** Why keys are not changed now. */
public enum VaultRefusal implements RefusalCode {
    ROTATION_RUNNING("上一次密钥轮换还没有结束。请等旧密钥停用后再开始新的轮换。"),
    ROTATION_NONE("现在没有进行中的密钥轮换。请刷新页面查看最新状态。"),
    ROTATION_UNFINISHED("还有 {0} 行数据由旧密钥保护，旧密钥不能停用。请等后台重新加密完成后再办理。"),
    ROTATION_TOO_YOUNG("换用新密钥不满一小时，可能还有正在办理的业务用着旧密钥。请在 {0} 之后再停用。"),
    ROTATION_STILL_USED("还有换用新密钥之前开始的操作没有结束。请过几分钟再停用旧密钥。");

    private final String message;

    VaultRefusal(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
