package org.anyue.notification;

import org.anyue.shared.RefusalCode;

/** Why a command of this module is not done. */
public enum NotificationRefusal implements RefusalCode {
    DELIVERY_NOT_FAILED("这条消息{0}，不需要重试"),
    ADDRESS_WRONG("{0}的格式不对，请核对后重新填写；不想接收可以留空"),
    ADDRESS_MISSING("还没有填写{0}，请先填写并保存"),
    ADDRESS_PROVED("这个{0}已经验证过，不需要再验证"),
    CODE_NO_GATEWAY("{0}还没有接通，现在不能发送验证码；接通后再来验证"),
    CODE_NOT_SENT("验证码没有发出去，请核对{0}，过一分钟再试"),
    CODE_SOON("验证码刚刚发出，请等{0}秒再重新获取"),
    CODE_OFTEN("今天已经发过{0}次验证码，请明天再试"),
    CODE_WRONG("验证码不正确，还可以试{0}次"),
    CODE_DEAD("验证码无效：可能已经用过、过期，或输错次数过多，请重新获取"),
    ROOT_ONLY("发送渠道是全市统一设置的，请联系市级系统管理员"),
    TITLE_MISSING("请填写公告标题"),
    TITLE_LONG("公告标题最多 {0} 个字，请缩短"),
    TEXT_MISSING("请填写公告内容"),
    TEXT_LONG("公告内容最多 {0} 个字，请缩短，或改为下发文件"),
    NOBODY_CHOSEN("没有符合条件的单位，请重新选择发送范围"),
    SIGN_BY_PAST("签收期限已经过去，请选择今天或以后的日期"),
    ANNOUNCEMENT_WITHDRAWN("公告已撤回，不再需要签收或提醒"),
    NOT_YOUR_ANNOUNCEMENT("只有发出公告的安委办可以办理，请联系{0}"),
    ALL_SIGNED("所有单位都已签收，无需提醒"),
    REMINDED_TODAY("今天已经提醒过，请明天再提醒，紧急情况请电话联系");

    private final String message;

    NotificationRefusal(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
