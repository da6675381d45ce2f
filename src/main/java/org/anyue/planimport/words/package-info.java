/** A place's own rows for the word lists: kept, offered after a correction, traced in what was read with them. */
@NullMarked
package org.anyue.planimport.words;

import org.jspecify.annotations.NullMarked;
