package org.anyue.quiz;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Tells failures after which a commit may have happened from those after which it did not, and looks. */
@Component
class AttemptFailureStore {

    private final AttemptStore attempts;

    AttemptFailureStore(AttemptStore attempts) {
        this.attempts = attempts;
    }

    Set<UUID> keptWith(UUID batch, List<Attempt> waiting) {
        return attempts.keptWith(batch, waiting);
    }

    /** SQLState 08 (connection), 57P (server going down) or no connection to be had. */
    static boolean isUnknown(RuntimeException failure) {
        if (!(failure instanceof DataAccessException) && !(failure instanceof TransactionException)) {
            return false;
        }
        boolean transaction = failure instanceof TransactionException;
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                @Nullable String state = sql.getSQLState();
                return state == null || state.startsWith("08") || state.startsWith("57P");
            }
        }
        return transaction;
    }
}
