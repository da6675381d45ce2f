package org.anyue.campaign.web;

import java.util.List;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;
import org.anyue.ui.Pager;

/**
 * Where a county chooses the enterprises that take part.
 *
 * @param asked what the office above asks for
 * @param settled the list does not change any more
 * @param earlier enterprises of an earlier year that could be taken over
 * @param state how far the own list is
 */
public record NominationChoicePage(
        String base,
        String title,
        String asked,
        boolean settled,
        int earlier,
        String state,
        List<Enterprise> chosen,
        List<Enterprise> offered,
        NominationQuery query,
        List<Option> sectors,
        Pager pager,
        FormErrors errors) {

    public record Enterprise(String id, String name, String place) {}
}
