/** Marks, heading tree, section roles and sentences of a normalised plan. */
@NullMarked
package org.anyue.planimport.structure;

import org.jspecify.annotations.NullMarked;
