/** Who exactly is meant, settled before the duties are issued: the supervision groups of a plan and their areas. */
@NullMarked
package org.anyue.planimport.binding;

import org.jspecify.annotations.NullMarked;
