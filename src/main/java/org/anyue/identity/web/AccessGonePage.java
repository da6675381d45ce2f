package org.anyue.identity.web;

/** A link that opens nothing now. */
public record AccessGonePage(String title, String words) {

    static final AccessGonePage OVER = new AccessGonePage("这个链接不能使用", "链接可能已过期、已撤销，或已换成新的，也可能没有复制完整。请联系给您链接的安委办重新发放。");
}
