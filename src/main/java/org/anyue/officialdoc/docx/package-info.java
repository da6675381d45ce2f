/** Reads WordprocessingML (ISO/IEC 29500-1, transitional and strict) as a stream, never as a tree in memory. */
@NullMarked
package org.anyue.officialdoc.docx;

import org.jspecify.annotations.NullMarked;
