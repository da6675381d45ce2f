@NullMarked
package org.anyue.identity.web;

import org.jspecify.annotations.NullMarked;
