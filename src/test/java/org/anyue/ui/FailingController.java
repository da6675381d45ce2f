package org.anyue.ui;

import java.sql.SQLTransientConnectionException;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.shared.RefusalCode;
import org.anyue.shared.Stale;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Fails in every way a controller may. Registered by its test only, hence without stereotype. */
@ResponseBody
class FailingController {

    private enum SampleRefusal implements RefusalCode {
        LOCKED;

        @Override
        public String message() {
            return "锁定日 {0} 已过，请向上级申请例外";
        }
    }

    String show(@RequestParam String how) {
        throw switch (how) {
            case "refusal" -> new Refusal(SampleRefusal.LOCKED, "6月30日");
            case "missing" -> new NotFound("secret object 42");
            case "stale" -> new Stale("assignment 42");
            case "busy" ->
                new CannotCreateTransactionException(
                        "no connection",
                        new SQLTransientConnectionException("anyue - Connection is not available, secret detail"));
            case "large" -> new MaxUploadSizeExceededException(1);
            default -> new IllegalStateException("secret detail of the inside");
        };
    }
}
