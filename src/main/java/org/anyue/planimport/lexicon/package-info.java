/** Word lists of the compiler, loaded once from TSV resources. */
@NullMarked
package org.anyue.planimport.lexicon;

import org.jspecify.annotations.NullMarked;
