@NullMarked
package org.anyue.officialdoc;

import org.jspecify.annotations.NullMarked;
