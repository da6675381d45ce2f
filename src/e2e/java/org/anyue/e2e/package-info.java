/** Journeys of whole people through a real browser against the whole application. */
@NullMarked
package org.anyue.e2e;

import org.jspecify.annotations.NullMarked;
