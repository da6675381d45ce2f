/** Readers: each finds one kind of fact in a sentence or a section. */
@NullMarked
package org.anyue.planimport.read;

import org.jspecify.annotations.NullMarked;
