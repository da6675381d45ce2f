/**
 * Photos and papers as proof. Each item hangs on an owner in some module, which decides who may see it and serves it.
 * What is shown never carries metadata; the facts of a photo (time, place, camera) stand apart, the original is kept
 * sealed. Under {@link org.anyue.evidence.IntakePolicy#ANONYMOUS} only pixels come in: no facts, no original, no
 * fingerprint, no uploader and no more than the day.
 */
@ApplicationModule(
        displayName = "Evidence",
        allowedDependencies = {"shared", "filestore"})
@NullMarked
package org.anyue.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
