package org.anyue.assignment.web;

import org.anyue.ui.QrPicture;

/** The sheet on top of a paper copy. */
public record CoverPage(PaperPage paper, QrPicture code) {}
