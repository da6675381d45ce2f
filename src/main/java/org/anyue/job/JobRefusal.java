package org.anyue.job;

import org.anyue.shared.RefusalCode;

enum JobRefusal implements RefusalCode {
    RUNNING("这项任务正在运行，请等它结束后再试"),
    PAUSED_ALREADY("这项任务已经暂停"),
    NOT_PAUSED("这项任务没有暂停");

    private final String message;

    JobRefusal(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
