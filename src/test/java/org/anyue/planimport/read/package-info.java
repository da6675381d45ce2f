/** Tests of the package of the same name. */
@NullMarked
package org.anyue.planimport.read;

import org.jspecify.annotations.NullMarked;
