/**
 * Reads Word files: WordprocessingML (ISO/IEC 29500-1, transitional and strict) as a stream, never as a tree in memory, and
 * the binary format of Word 97 to 2003.
 */
@NullMarked
package org.anyue.officialdoc.word;

import org.jspecify.annotations.NullMarked;
