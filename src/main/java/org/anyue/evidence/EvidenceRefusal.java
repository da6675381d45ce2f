package org.anyue.evidence;

import org.anyue.shared.RefusalCode;

/** Why evidence is not taken in or handed out. */
public enum EvidenceRefusal implements RefusalCode {
    TOO_MANY("这里最多上传 {0} 个照片和文件。请先删去不需要的，再上传。"),
    NO_ORIGINAL("没有保存原件，只能查看处理后的照片。");

    private final String message;

    EvidenceRefusal(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
