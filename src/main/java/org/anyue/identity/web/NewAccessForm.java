package org.anyue.identity.web;

/**
 * How links are given out.
 *
 * @param term name of it
 * @param message also by short message
 */
record NewAccessForm(String term, boolean message) {

    NewAccessForm {
        term = term == null ? "" : term;
    }
}
