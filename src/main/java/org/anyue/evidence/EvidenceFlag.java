package org.anyue.evidence;

/** A reason to look at a photo again; never a verdict. */
public enum EvidenceFlag {
    NO_FACTS("照片没有拍摄时间和位置信息"),
    OTHER_DAY("拍摄时间与上传时间相差超过 24 小时"),
    FAR_AWAY("拍摄位置距填报地点超过 500 米"),
    EDITED("照片经过图片编辑软件处理");

    private final String label;

    EvidenceFlag(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
