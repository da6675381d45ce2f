/** From raw extracted text to the normalised text that every span counts in. */
@NullMarked
package org.anyue.planimport.text;

import org.jspecify.annotations.NullMarked;
