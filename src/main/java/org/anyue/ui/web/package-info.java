/** Routes of the design system itself: the error page and, in development, the page of all components. */
@NullMarked
package org.anyue.ui.web;

import org.jspecify.annotations.NullMarked;
