/**
 * Text from glyphs with places, for every format that prints pages: lines, columns, ruled tables, page furniture, and
 * wrapped lines put together again.
 */
@NullMarked
package org.anyue.officialdoc.page;

import org.jspecify.annotations.NullMarked;
