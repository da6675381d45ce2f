@NullMarked
package org.anyue.demo.web;

import org.jspecify.annotations.NullMarked;
