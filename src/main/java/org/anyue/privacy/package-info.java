/**
 * Personal data as the law wants it looked after (个人信息保护法): the register of every column, how long what is kept and
 * the daily run that erases the rest, what is held about a person for that person, and the keys. Knows no table of
 * another module: each erases and shows its own through {@link org.anyue.shared.RetentionRule} and {@link
 * org.anyue.shared.PersonalRecords}.
 */
@ApplicationModule(
        displayName = "Personal data",
        allowedDependencies = {"shared", "ui", "sheet", "job", "vault", "organization", "identity"})
@NullMarked
package org.anyue.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
