/**
 * Content-addressed files of one installation: written once under the hash of their bytes, checked whenever they are
 * read, never served by a route of their own. Files of strangers are parsed in a child process with little memory and
 * little time; pictures leave it re-encoded, without any metadata. Who may see a file is the owning module's business.
 */
@ApplicationModule(
        displayName = "File store",
        allowedDependencies = {"shared"})
@NullMarked
package org.anyue.filestore;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
