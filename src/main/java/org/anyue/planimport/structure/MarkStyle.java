package org.anyue.planimport.structure;

/** How a heading is numbered. */
public enum MarkStyle {
    /** 一、 */
    CHINESE,
    /** （一） (一) */
    BRACKET,
    /** 第一阶段 第二周 */
    STAGE,
    /** 1. 1、 1． */
    ARABIC,
    /** 4.1 4.1.2 */
    DECIMAL,
    /** （1） (1) 1) */
    ARABIC_BRACKET,
    /** ① */
    CIRCLED,
    /** 保障措施： — a known heading without a number */
    LABEL
}
