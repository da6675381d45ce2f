@NullMarked
package org.anyue.identity;

import org.jspecify.annotations.NullMarked;
