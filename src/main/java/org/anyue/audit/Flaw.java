package org.anyue.audit;

/** What the verifier can find. The code stands in the output of {@code bin/audit verify}. */
public enum Flaw {
    ALTERED("altered", "这条记录的内容与它的散列值不符,已被改动"),
    FORGED("forged", "这条记录的散列值自洽,但密封不是由本系统的密钥作出的,是他人改写或伪造的"),
    UNCHAINED("unchained", "这条记录与前一条记录衔接不上"),
    MISSING("missing", "从这一条起缺少记录"),
    FOREIGN("foreign", "这条记录的序号重复或不应存在,是他人插入的"),
    REPLACED("replaced", "这条记录与数据目录 audit-head 中登记的不同,此后的记录被替换过,或数据库曾恢复到旧版本后继续使用"),
    TAIL_CUT("tail-cut", "末尾的记录被删除:链头表明从这一条起还应有记录"),
    REWOUND("rewound", "数据库比数据目录中的 audit-head 旧:从这一条起的记录不见了,可能恢复过旧备份"),
    HEAD_ROW("head-row", "数据库中的链头与最后一条记录不一致,链头被改动"),
    HEAD_FILE_MISSING("head-file-missing", "数据目录中的 audit-head 不见了,无法确认这一条之前的记录就是全部"),
    HEAD_FILE("head-file", "数据目录中的 audit-head 有不是本系统写下的行"),
    COPY("copy", "到这一条为止的记录与第二存放处保存的检查点不符,其中有记录被替换、删除过,或数据库曾恢复到旧版本"),
    GUARD_OFF("guard-off", "现有记录完好,但数据库中防止修改审计记录的触发器被停用或删除");

    private final String code;
    private final String sentence;

    Flaw(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    public String code() {
        return code;
    }

    public String sentence() {
        return sentence;
    }
}
