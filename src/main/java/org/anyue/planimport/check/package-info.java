/** The health check of the text: what a careful clerk would question before the plan is issued. */
@NullMarked
package org.anyue.planimport.check;

import org.jspecify.annotations.NullMarked;
