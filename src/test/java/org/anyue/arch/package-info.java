/** Guards: what the house rules demand, as tests whose messages say what to do. */
@NullMarked
package org.anyue.arch;

import org.jspecify.annotations.NullMarked;
