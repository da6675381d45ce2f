/** Tests of the package of the same name. */
@NullMarked
package org.anyue.planimport.text;

import org.jspecify.annotations.NullMarked;
