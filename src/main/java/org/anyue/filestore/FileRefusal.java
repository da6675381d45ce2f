package org.anyue.filestore;

import org.anyue.shared.RefusalCode;

/** Why a file is not taken in. */
public enum FileRefusal implements RefusalCode {
    EMPTY("文件是空的。请检查原文件后重新上传。"),
    TOO_LARGE("文件超过 {0} MB。请压缩或拆分后重新上传。"),
    TOO_MANY_PIXELS("照片尺寸过大（{0}×{1}），最多 5000 万像素。请缩小后重新上传。"),
    NOT_ACCEPTED("这里不能上传这种文件。请上传{0}。"),
    MISMATCH("文件内容与扩展名不符。请不要直接改扩展名，用原来的软件另存后重新上传。"),
    HEIC("暂不能读取 HEIC 照片。请在手机“设置—相机—格式”中选“兼容性最佳”后重拍，或者把照片另存为 JPG 后上传。"),
    WEBP("暂不能读取 WebP 图片。请另存为 JPG 后重新上传。"),
    OLD_OFFICE("不接收 .doc、.xls、.ppt 旧版文件和带密码的文件。请去掉密码，另存为 .docx、.xlsx、.pptx 后重新上传。"),
    MACROS("含宏的文件不予接收。请另存为不含宏的文件后重新上传。"),
    UNPACKS_TOO_LARGE("文件解压后过大或结构异常，不予接收。请用原来的软件打开检查，另存后重新上传。"),
    DAMAGED("文件已损坏或不完整。请打开原文件检查，重新保存后上传。"),
    DAMAGED_IMAGE("照片已损坏或格式特殊，无法读取。请重新拍摄，或者截图后上传。"),
    TAKES_TOO_LONG("处理这个文件用时过长或占用过多，已停止。请另存或缩小后重新上传。"),
    BUSY("现在上传的人较多，请过一分钟再试。");

    private final String message;

    FileRefusal(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
