package org.anyue.identity.web;

import java.util.List;
import org.anyue.identity.AccessTerm;
import org.anyue.ui.Column;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;
import org.anyue.ui.Pager;

/**
 * To which units links are given.
 *
 * @param eligible how many units of the whole list can be given one; 0 also for a list that is too long to give all
 * @param messages whether links can be sent by short message
 */
public record NewAccessPage(
        NewAccessQuery query,
        List<Option> kinds,
        List<Option> places,
        List<Row> rows,
        Pager pager,
        int eligible,
        boolean messages,
        FormErrors errors) {

    public List<Column> columns() {
        return List.of(
                Column.text("单位"), Column.text("类别"), Column.text("所属地区"), Column.text("联络员"), Column.text("现有链接"));
    }

    public List<Option> terms() {
        return Option.of(AccessTerm.class, AccessTerm::label);
    }

    public String term() {
        return AccessTerms.USUAL.name();
    }

    /**
     * @param id empty when the unit cannot be given a link
     * @param why it cannot, empty when it can
     * @param state of the link that it has, empty for none
     */
    public record Row(String id, String name, String href, String kind, String place, String why, String state) {}
}
