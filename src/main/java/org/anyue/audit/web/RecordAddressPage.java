package org.anyue.audit.web;

import java.util.List;
import org.anyue.ui.Crumb;
import org.anyue.ui.FormErrors;

/**
 * The network address behind one record.
 *
 * @param address empty until a reason was given
 */
public record RecordAddressPage(String seq, String address, FormErrors errors) {

    public List<Crumb> crumbs() {
        return List.of(new Crumb("审计记录", AuditFilterForm.ADDRESS), new Crumb("第 " + seq + " 条"));
    }
}
