package org.anyue.identity.web;

/**
 * How links are given out.
 *
 * @param term name of it
 * @param message whether also by short message; a box that is not ticked sends nothing
 */
record NewAccessForm(String term, Boolean message) {

    NewAccessForm {
        term = term == null ? "" : term;
        message = Boolean.TRUE.equals(message);
    }
}
