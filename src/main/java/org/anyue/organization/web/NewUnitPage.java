package org.anyue.organization.web;

import java.util.List;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;

/** A unit to be added. */
public record NewUnitPage(
        List<Option> kinds, List<Option> places, List<Option> sectors, NewUnitForm typed, FormErrors errors) {}
