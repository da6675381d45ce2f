package org.anyue.privacy.web;

import java.util.List;
import org.anyue.identity.ApprovalState;
import org.anyue.identity.ApprovalSummary;
import org.anyue.shared.PersonalSection;
import org.anyue.ui.Column;
import org.anyue.ui.Crumb;
import org.jspecify.annotations.Nullable;

/**
 * What is held about a person.
 *
 * @param request the latest request for deletion, null for none
 */
public record OwnDataPage(List<Part> parts, @Nullable Request request) {

    /** Rows of one kind that a page shows; the copy holds all. */
    private static final int SHOWN = 20;

    /** @param more rows that only the copy shows */
    public record Part(PersonalSection section, List<List<String>> rows, int more) {

        public List<Column> columns() {
            return section.columns().stream().map(Column::text).toList();
        }
    }

    /** @param waits whether it can still be taken back */
    public record Request(String asked, String until, String state, boolean waits) {}

    static OwnDataPage of(List<PersonalSection> sections, @Nullable ApprovalSummary erasure) {
        return new OwnDataPage(
                sections.stream()
                        .map(section -> new Part(
                                section,
                                section.rows().stream().limit(SHOWN).toList(),
                                Math.max(0, section.rows().size() - SHOWN)))
                        .toList(),
                erasure == null ? null : request(erasure));
    }

    private static Request request(ApprovalSummary erasure) {
        boolean waits = erasure.state() == ApprovalState.REQUESTED && !erasure.expired();
        return new Request(
                When.at(erasure.requestedAt()),
                When.at(erasure.expiresAt()),
                erasure.expired() ? "已过期" : erasure.state().label(),
                waits);
    }

    /** What goes when the person asks for deletion. */
    public List<PersonalSection> erased() {
        return parts.stream()
                .map(Part::section)
                .filter(section -> section.kept().isEmpty())
                .toList();
    }

    public List<PersonalSection> kept() {
        return parts.stream()
                .map(Part::section)
                .filter(section -> !section.kept().isEmpty())
                .toList();
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("个人设置", "/desk/password"), new Crumb("我的个人信息"));
    }
}
