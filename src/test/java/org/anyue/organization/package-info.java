@NullMarked
package org.anyue.organization;

import org.jspecify.annotations.NullMarked;
