/** Pages to upload a plan, to review what was read from it, and every small decision of the review. */
@NullMarked
package org.anyue.planimport.web;

import org.jspecify.annotations.NullMarked;
