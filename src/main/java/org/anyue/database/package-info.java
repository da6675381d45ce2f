/**
 * The database of the installation: an embedded PostgreSQL server by default, any external one by setting. Supervises
 * the embedded server, checks that answers are durable, and migrates one schema per module.
 */
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {"shared"})
@NullMarked
package org.anyue.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
