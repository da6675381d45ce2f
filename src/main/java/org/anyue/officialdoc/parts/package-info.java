/** Opens packages of XML parts within limits: ZIP that is counted while it unpacks, XML without document types. */
@NullMarked
package org.anyue.officialdoc.parts;

import org.jspecify.annotations.NullMarked;
