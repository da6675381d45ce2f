@NullMarked
package org.anyue.organization.web;

import org.jspecify.annotations.NullMarked;
