@NullMarked
package org.anyue.site.web;

import org.jspecify.annotations.NullMarked;
