/** What all formats share about the text itself: generated numbers, rows of tables. */
@NullMarked
package org.anyue.officialdoc.text;

import org.jspecify.annotations.NullMarked;
