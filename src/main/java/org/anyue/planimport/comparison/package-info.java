/** Two plans side by side: what is new, gone and changed. Pure, but for the store of earlier plans. */
@NullMarked
package org.anyue.planimport.comparison;

import org.jspecify.annotations.NullMarked;
