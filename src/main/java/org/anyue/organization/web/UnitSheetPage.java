package org.anyue.organization.web;

import org.anyue.ui.FormErrors;

/** Where a sheet of units is fetched and brought. */
public record UnitSheetPage(int megabytes, FormErrors errors) {}
