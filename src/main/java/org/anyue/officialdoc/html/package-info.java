/** Reads the text of a saved web page: the article, not the site around it. */
@NullMarked
package org.anyue.officialdoc.html;

import org.jspecify.annotations.NullMarked;
