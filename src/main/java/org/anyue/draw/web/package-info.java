@NullMarked
package org.anyue.draw.web;

import org.jspecify.annotations.NullMarked;
