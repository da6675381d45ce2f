@NullMarked
package org.anyue.portal.web;

import org.jspecify.annotations.NullMarked;
