@NullMarked
package org.anyue.quiz.web;

import org.jspecify.annotations.NullMarked;
