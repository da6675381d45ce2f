@NullMarked
package org.anyue.support;

import org.jspecify.annotations.NullMarked;
