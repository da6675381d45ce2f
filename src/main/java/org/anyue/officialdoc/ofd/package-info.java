/** Reads OFD (GB/T 33190-2016), the national format of laid-out documents, as a stream and by the position of its text. */
@NullMarked
package org.anyue.officialdoc.ofd;

import org.jspecify.annotations.NullMarked;
