package org.anyue.organization.web;

import java.util.List;
import java.util.stream.Collectors;
import org.anyue.organization.UnitImport;
import org.anyue.organization.UnitImportLine;
import org.anyue.organization.UnitImportPreview;
import org.anyue.ui.FormErrors;

/**
 * What a sheet of units would do.
 *
 * @param wrong total number of cells that cannot be taken; {@code errors} are the first of them
 * @param failure why an earlier run did not come to its end, empty otherwise
 */
public record UnitPreviewPage(
        String href,
        String fileName,
        int added,
        int changed,
        int unchanged,
        int wrong,
        List<WrongCell> wrongCells,
        List<Line> lines,
        String ignored,
        String failure,
        boolean mayBegin,
        FormErrors errors) {

    private static final int ERRORS = 200;

    /** @param place 第 3 行“单位类别” */
    public record WrongCell(String place, String message) {}

    /** @param words what changes, one line each */
    public record Line(int row, String name, boolean isNew, List<String> words) {}

    static UnitPreviewPage of(UnitImport found, UnitImportPreview preview, FormErrors errors) {
        return new UnitPreviewPage(
                UnitImportRunController.address(found),
                found.fileName(),
                preview.added(),
                preview.changed(),
                preview.unchanged(),
                preview.errors().size(),
                preview.errors().stream()
                        .limit(ERRORS)
                        .map(error -> new WrongCell(
                                error.column().isEmpty()
                                        ? "第 %d 行".formatted(error.row())
                                        : "第 %d 行“%s”".formatted(error.row(), error.column()),
                                error.message()))
                        .toList(),
                preview.lines().stream().map(UnitPreviewPage::line).toList(),
                preview.ignored().stream().map(head -> "“" + head + "”").collect(Collectors.joining("、")),
                found.failure(),
                preview.mayBegin(),
                errors);
    }

    private static Line line(UnitImportLine line) {
        return new Line(
                line.row(),
                line.name(),
                line.isNew(),
                line.cells().stream()
                        .map(cell -> cell.column() + "："
                                + (line.isNew() ? cell.after() : words(cell.before()) + " → " + words(cell.after())))
                        .toList());
    }

    private static String words(String cell) {
        return cell.isEmpty() ? "（空）" : cell;
    }
}
