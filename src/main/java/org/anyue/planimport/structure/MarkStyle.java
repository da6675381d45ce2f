package org.anyue.planimport.structure;

/** How a heading is numbered. */
public enum MarkStyle {
    /** 第一部分 第一章 */
    PART,
    /** 一、 Ⅰ. */
    CHINESE,
    /** （一） (一) ㈠ */
    BRACKET,
    /** 第一阶段 第二周 第三步 */
    STAGE,
    /** 活动一： 专题二： 第三件事： */
    NAMED,
    /** 1. 1、 1． */
    ARABIC,
    /** 4.1 4.1.2 */
    DECIMAL,
    /** （1） (1) 1) ⑴ */
    ARABIC_BRACKET,
    /** ① */
    CIRCLED,
    /** 保障措施： — a known heading without a number */
    LABEL,
    /** ● 一是 首先 — an item whose place in a list is all that is known */
    ITEM
}
