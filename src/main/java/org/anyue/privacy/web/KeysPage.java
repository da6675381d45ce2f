package org.anyue.privacy.web;

import java.util.List;
import org.anyue.ui.Column;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Tab;
import org.anyue.vault.KeyRotation;
import org.anyue.vault.Rotation;
import org.anyue.vault.RotationProgress;
import org.jspecify.annotations.Nullable;

/**
 * The keys of personal data.
 *
 * @param since when the key in use was made
 * @param stage of the running change, empty for none
 * @param lapsing values that cannot be sealed again and go with the old key
 */
public record KeysPage(
        String since,
        Stage stage,
        List<RotationProgress> progress,
        long lapsing,
        List<Past> past,
        FormErrors errors,
        List<Tab> tabs) {

    /** How far a change is. */
    public enum Stage {
        NONE,
        RESEALING,
        FINISHED
    }

    public record Past(String started, String finished, String retired, long resealed) {}

    static KeysPage of(KeyRotation rotation, FormErrors errors) {
        List<RotationProgress> progress = rotation.progress();
        return new KeysPage(
                When.at(rotation.inUseSince()),
                stage(rotation.running().orElse(null)),
                progress.stream().filter(one -> !one.oneWay()).toList(),
                progress.stream().mapToLong(RotationProgress::lapsing).sum(),
                rotation.latest().stream()
                        .map(one -> new Past(
                                When.at(one.startedAt()),
                                When.at(one.finishedAt()),
                                When.at(one.retiredAt()),
                                one.resealed()))
                        .toList(),
                errors,
                PrivacyTabs.at(KeyController.PATH));
    }

    private static Stage stage(@Nullable Rotation running) {
        if (running == null) {
            return Stage.NONE;
        }
        return running.finishedAt() == null ? Stage.RESEALING : Stage.FINISHED;
    }

    public List<Column> columns() {
        return List.of(Column.text("数据"), Column.number("行数"), Column.number("仍用旧密钥"), Column.text("进度"));
    }

    public List<Column> pastColumns() {
        return List.of(Column.text("开始"), Column.text("重新加密完成"), Column.text("旧密钥停用"), Column.number("重新加密"));
    }
}
