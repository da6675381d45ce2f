@NullMarked
package org.anyue.officialdoc.table;

import org.jspecify.annotations.NullMarked;
