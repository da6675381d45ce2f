package org.anyue.identity;

import org.anyue.shared.RefusalCode;

/** Why a command about accounts is not done. */
public enum IdentityRefusal implements RefusalCode {
    SIGN_IN_FAILED("登录名或密码不正确，请核对后重试。连续输错 5 次将暂停登录 15 分钟；首次密码 24 小时内有效，过期请联系管理人员重置"),
    SIGN_IN_SLOWED("您所在的网络登录出错次数过多，请过几秒再试；设置过两步登录的，可同时填写验证码立即登录"),
    SIGN_IN_BUSY("正在登录的人较多，请稍等几秒再试"),
    PASSWORD_SHORT("密码至少 {0} 个字符，请再加几个字，可以用一句只有自己知道的话"),
    PASSWORD_LONG("密码最多 {0} 个字符，请缩短"),
    PASSWORD_COMMON("这个密码太常见，容易被猜中，请换一个"),
    PASSWORD_PLAIN("密码须包含大写字母、小写字母、数字、符号中的至少三类，请补充"),
    PASSWORD_HAS_LOGIN("密码不能包含登录名，请换一个"),
    PASSWORD_SAME("新密码与原密码相同，请换一个"),
    PASSWORD_WRONG("原密码不正确，请重新输入"),
    LOGIN_FORM("登录名为 3 至 32 个小写字母、数字或 . _ -，并以字母或数字开头，请修改"),
    LOGIN_PERSONAL("登录名会显示在人员列表中，不要用手机号或身份证号，请换成姓名拼音等容易记的字"),
    LOGIN_TAKEN("登录名“{0}”已被使用，请换一个"),
    NAME_MISSING("请填写姓名"),
    ROLE_NOT_GRANTABLE("您不能在该单位设置“{0}”，请选择其他角色，或联系系统管理员"),
    ROLE_UNIT_MISMATCH("“{0}”不能设在“{1}”类单位，请重新选择单位或角色"),
    ADMINISTRATOR_ALONE("系统、安全、审计三类管理员相互独立，一个账号只能担任其中一种，且不能兼任其他角色"),
    POST_HELD("该账号在这个单位已有此角色，无需重复添加"),
    POST_LAST("账号至少保留一个岗位；不再使用请停用账号"),
    ACCOUNT_NOT_YOURS("该账号还担任您管理范围以外的岗位，请联系上级安委办或系统管理员办理"),
    ACCOUNT_OWN("不能停用或重置自己的账号，请由其他管理人员办理"),
    ACCOUNT_DISABLED("账号已停用，请先恢复再办理"),
    ACCOUNT_ACTIVE("账号本来就是正常状态，无需恢复"),
    ADMINISTRATOR_LAST("这是最后一个系统管理员，不能停用；请先另设一个"),
    SET_UP_CODE_WRONG("初始化码不正确，请核对启动窗口中 setup= 之后的内容；重新启动后旧码失效"),
    SET_UP_CITY_MISSING("请先选择要启用本系统的市"),
    FACTOR_EXISTS("已经设置过两步登录，请先停用再重新设置"),
    FACTOR_DRAFT_GONE("页面打开得太久，请重新扫描下面的二维码"),
    FACTOR_CODE_UNFIT("验证码不对。请确认扫描的是本页的二维码、手机时间准确，再输入最新的 6 位数字"),
    FACTOR_CODE_WRONG("验证码不正确或已经用过，请等手机显示下一个再试；也可以输入一个未用过的恢复码"),
    FACTOR_NOT_SET("该账号没有设置两步登录，无需重置"),
    FOUR_EYES_NEEDED("市级岗位须由另一名管理员批准，请填写理由后提交申请"),
    PASSKEY_UNREADABLE("没有收到通行密钥的应答。请换用较新的浏览器并通过域名(https)访问，或改用验证码"),
    PASSKEY_EXPIRED("页面打开得太久，或这次应答已经用过，请重新点一次"),
    PASSKEY_WRONG("通行密钥没有通过验证，请重新点一次；仍然不行的，请改用密码和验证码"),
    PASSKEY_COPIED("这个通行密钥疑似被复制，已经停用"),
    PASSKEY_NEEDS_CODES("请先设置两步登录的验证码作为备用，再添加通行密钥"),
    PASSKEY_NAME("请给通行密钥起个便于辨认的名字，最多 {0} 个字"),
    PASSKEY_HELD("这个通行密钥已经添加过"),
    PASSKEY_MOST("最多添加 {0} 个通行密钥，请先删除不用的"),
    OIDC_UNREACHABLE("暂时连接不上{0}，请稍后再试，或用登录名和密码登录"),
    OIDC_EXPIRED("从{0}返回得太晚，或这个链接已经用过，请重新点一次"),
    OIDC_REFUSED("{0}没有确认您的身份，请重新点一次；仍然不行的，请用登录名和密码登录"),
    OIDC_UNKNOWN("您在{0}的身份还没有关联本系统的账号。有账号的，请先用登录名和密码登录，再到“个人设置 — 登录方式”关联；没有账号的，请联系本地安委办开通"),
    OIDC_CLOSED("您关联的账号已经停用，或首次密码已过期，请联系管理人员"),
    OIDC_TAKEN("这个身份已经关联了另一个账号，请先在那个账号中解除"),
    OIDC_SUBJECT("请填写对方在{0}中的用户标识，最多 {1} 个字符"),
    APPROVAL_REASON_MISSING("请填写理由，批准的人要据此判断"),
    APPROVAL_OWN("本人提出的申请须由另一名管理员批准"),
    APPROVAL_NOT_YOURS("这项申请不由您办理"),
    APPROVAL_DECIDED("这项申请已经办结，不能再更改"),
    APPROVAL_EXPIRED("这项申请已超过办理期限，请重新提出"),
    PROOF_STALE("批准前请再次输入密码和验证码，确认是您本人"),
    PROOF_FAILED("密码或验证码不正确，请重新输入；连续输错 5 次将暂停 15 分钟"),
    INVITATION_GONE("这个链接已经用过或已过期，请联系给您链接的人重新生成"),
    INVITATION_USED("这个岗位已经有人担任，不能再生成链接"),
    ERASURE_ASKED("您已经提出过删除申请，正在等待管理员办理，无需再次提出"),
    ERASURE_OF_LAST("您是最后一个{0}，不能注销；请先由其他人接任"),
    FORMAL_TRIAL_DATA("还有试用时留下的数据。请核对下面的清单，勾选同意清除后再正式启用"),
    FORMAL_PEOPLE_WITHOUT_UNITS("人员的岗位设在单位里，保留人员账号就要一并保留单位，请两项都勾选"),
    ACCESS_GONE("这个链接不能使用了，请联系给您链接的安委办重新发放"),
    ACCESS_SLOWED("您所在的网络出错次数过多，请过几秒再试"),
    ACCESS_CODE_SOON("验证码刚刚发出，请等{0}秒再重新获取"),
    ACCESS_CODE_OFTEN("今天已经发过{0}次验证码，请明天再试，或请安委办来电把验证码读给您"),
    ACCESS_CODE_WRONG("验证码不正确，还可以试{0}次"),
    ACCESS_CODE_DEAD("验证码无效：可能已经用过、过期，或输错次数过多，请重新获取"),
    ACCESS_NO_LIAISON("本单位没有登记联络员手机号，请联系给您链接的安委办登记后再试"),
    ACCESS_NO_LIAISON_YET("该单位没有登记联络员手机号，请先在单位资料中登记"),
    ACCESS_STATE("链接当前为“{0}”，不能{1}，请刷新页面查看最新情况"),
    ACCESS_NONE_CHOSEN("请先勾选要发放链接的单位"),
    ACCESS_TOO_MANY("选中了{0}家，一次最多发放{1}家，请用类别或地区筛选后分批发放"),
    FORMAL_ALREADY("本系统已经正式启用"),
    FORMAL_NOT_READY("还有未满足的条件，请按下面的清单逐项办好后再正式启用"),
    FORMAL_IN_DEMONSTRATION("演示数据不能转为正式使用；请不带 --demo 启动，并另选一个数据目录");

    private final String message;

    IdentityRefusal(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
