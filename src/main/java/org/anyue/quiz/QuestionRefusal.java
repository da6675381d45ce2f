package org.anyue.quiz;

import org.anyue.shared.RefusalCode;

/** Why a question is not taken, or may not be moved on. */
public enum QuestionRefusal implements RefusalCode {
    KIND_MISSING("请选择题型"),
    KIND_UNKNOWN("题型“{0}”不认识，请写单选题、多选题、判断题或填空题"),
    STEM_MISSING("请填写题干"),
    STEM_TOO_LONG("题干最多 {0} 个字"),
    OPTIONS_TOO_FEW("至少写两个选项"),
    OPTIONS_TOO_MANY("最多 {0} 个选项"),
    OPTION_EMPTY("选项 {0} 没有内容，请补上或删去后面的选项"),
    OPTION_TOO_LONG("选项 {0} 最多 {1} 个字"),
    OPTIONS_EQUAL("选项 {0} 和选项 {1} 相同"),
    ANSWER_MISSING("请给出答案"),
    ANSWER_UNREADABLE("答案“{0}”读不懂，单选、多选请写选项字母，判断请写“正确”或“错误”"),
    TRUTH_WITH_OPTIONS("写的是判断题，却有选项；请改成单选题，或去掉选项"),
    ANSWER_OUTSIDE("答案 {0} 没有对应的选项"),
    ONE_ANSWER("单选题只能有一个正确答案"),
    TWO_ANSWERS("多选题至少有两个正确答案"),
    TRUE_OR_FALSE("判断题的答案是“正确”或“错误”"),
    ONE_BLANK("填空题的题干里要有一个、也只能有一个空，用四条下划线 ____ 表示；有几个空的请拆成几道题"),
    SPELLINGS_TOO_MANY("一个空最多写 {0} 种答案，每种不超过 {1} 个字"),
    TOPIC_MISSING("请填写主题"),
    TOPIC_TOO_LONG("主题最多 {0} 个字"),
    SECTOR_UNKNOWN("行业“{0}”不在行业目录里"),
    LEVEL_MISSING("请选择难度"),
    LEVEL_UNKNOWN("难度“{0}”不认识，请写容易、中等或较难"),
    ARTICLE_TOO_LONG("依据最多 {0} 个字"),
    EXPLANATION_TOO_LONG("解析最多 {0} 个字"),
    PICTURE_WORDS_MISSING("请写明图片里是什么，看不到图片的人靠它答题"),
    ARTICLE_MISSING("没有写依据：提交复核前请写明法规名称、版本和条款，或者标准编号"),
    NOT_ALLOWED("这道题现在是“{0}”，不能这样办理"),
    OWN_QUESTION("这道题您参与过编写，要由另一个人复核"),
    REASON_MISSING("请写明退回的原因，出题人要照着改"),
    REASON_TOO_LONG("原因最多 {0} 个字"),
    NOTHING_TO_APPROVE("没有您能复核的自带题"),
    FILE_MISSING("请选择文件"),
    FILE_TOO_LARGE("文件有 {0} MB，最多 {1} MB。请删去图片或拆成几个文件后重新上传。"),
    FILE_UNREADABLE("{0}"),
    FLAWED("{0}"),
    FILE_WITHOUT_QUESTIONS("文件里没有找到题目。题目要有题号，例如“1.”；选项以 A.、B. 开头。"),
    TOPIC_WANTED("文件里有 {0} 道题没有写主题，请填一个主题归入，再选一次文件"),
    TOO_MANY_QUESTIONS("文件里有 {0} 道题，一次最多导入 {1} 道，请拆成几个文件。"),
    IMPORT_NOT_CLEAN("还有 {0} 处要改，一道题也没有导入"),
    IMPORT_WITHOUT_CHANGES("题库里都已经有了，没有要导入的");

    private final String message;

    QuestionRefusal(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
