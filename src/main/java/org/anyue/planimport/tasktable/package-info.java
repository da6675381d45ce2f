/** The task table (任务分解表): duties of a campaign as rows that people edit in a spreadsheet or in Word, and back. */
@NullMarked
package org.anyue.planimport.tasktable;

import org.jspecify.annotations.NullMarked;
