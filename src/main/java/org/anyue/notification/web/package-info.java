@NullMarked
package org.anyue.notification.web;

import org.jspecify.annotations.NullMarked;
