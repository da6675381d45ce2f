@NullMarked
package org.anyue.ui;

import org.jspecify.annotations.NullMarked;
