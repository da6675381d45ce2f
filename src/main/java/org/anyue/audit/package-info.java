/**
 * The audit trail: one record per {@link org.anyue.shared.Auditable} event, written in the transaction of the change
 * itself, chained by hash and sealed with a key outside the database. The head also goes to a file in the data folder,
 * so that a cut tail is seen. {@link org.anyue.audit.TrailVerifier} names the first record that is not as it was
 * written. Records are never changed; names stand beside them, encrypted, and may be erased. Format:
 * docs/formats-audit.md.
 */
@ApplicationModule(
        displayName = "Audit trail",
        allowedDependencies = {"shared", "sheet", "vault", "database", "job", "organization", "ui"})
@NullMarked
package org.anyue.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
