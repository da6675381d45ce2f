/** Tests of the plan compiler; the labelled plans stand in {@code samples/plans}. */
@NullMarked
package org.anyue.planimport;

import org.jspecify.annotations.NullMarked;
