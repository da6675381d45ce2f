/** The unit's worklist, one assignment, the office's review queue and the figures. */
@NullMarked
package org.anyue.assignment.web;

import org.jspecify.annotations.NullMarked;
