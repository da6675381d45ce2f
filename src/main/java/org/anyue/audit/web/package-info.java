@NullMarked
package org.anyue.audit.web;

import org.jspecify.annotations.NullMarked;
