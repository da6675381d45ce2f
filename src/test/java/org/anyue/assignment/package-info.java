@NullMarked
package org.anyue.assignment;

import org.jspecify.annotations.NullMarked;
