/** Reads the text of a PDF by the position of its glyphs and puts wrapped lines together again. */
@NullMarked
package org.anyue.officialdoc.pdf;

import org.jspecify.annotations.NullMarked;
