@NullMarked
package org.anyue;

import org.jspecify.annotations.NullMarked;
