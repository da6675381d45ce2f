package org.anyue.draw.web;

import java.util.List;
import org.anyue.draw.RegistryQueries;
import org.anyue.draw.RegistryRecord;

/**
 * The public chain.
 *
 * @param stamped when an outside authority last confirmed its head, empty for never
 * @param older address of the page before, empty for none
 */
public record RegistryPage(
        RegistryQueries.Head head, List<RegistryRecord> records, String stamped, String older, String newer) {

    public String type(RegistryRecord record) {
        return switch (record.type()) {
            case "rules" -> "公布规则";
            case "commitment" -> "封存名单";
            case "result" -> "公布结果";
            case "event" -> "开奖后的变动";
            case "void" -> "作废";
            default -> "数量登记";
        };
    }
}
