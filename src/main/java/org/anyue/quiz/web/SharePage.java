package org.anyue.quiz.web;

import org.anyue.ui.Frame;
import org.anyue.ui.QrPicture;

/** The picture to pass on. */
public record SharePage(Frame frame, String title, String days, String back, String address, QrPicture picture) {}
