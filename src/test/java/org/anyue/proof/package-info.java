/** What must hold over all modules together, shown on the whole application. */
@NullMarked
package org.anyue.proof;

import org.jspecify.annotations.NullMarked;
