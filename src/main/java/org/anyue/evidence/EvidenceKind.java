package org.anyue.evidence;

public enum EvidenceKind {
    PHOTO("照片"),
    FILE("文件");

    private final String label;

    EvidenceKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
