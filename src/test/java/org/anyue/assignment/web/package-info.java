@NullMarked
package org.anyue.assignment.web;

import org.jspecify.annotations.NullMarked;
