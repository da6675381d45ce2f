/**
 * The review of an imported plan: which sentence was settled how and by whom, which duty was proposed for it, which
 * swapped words were corrected, and every decision with what was before it. The duties themselves live in the module
 * {@code campaign} from the first moment: there is one truth, and this ledger only points to it.
 */
@NamedInterface("review")
@NullMarked
package org.anyue.planimport.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
