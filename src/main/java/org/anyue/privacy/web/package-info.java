@NullMarked
package org.anyue.privacy.web;

import org.jspecify.annotations.NullMarked;
