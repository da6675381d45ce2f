package org.anyue.ui;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/** What a controller answers: a template with its one page model, or a redirect. */
public final class Page {

    private Page() {}

    /**
     * @param template below {@code jte}, without ending: {@code hazard/list}
     * @param page the model the template names as {@code @param … page}
     */
    public static ModelAndView of(String template, Object page) {
        return new ModelAndView(template, "page", page);
    }

    /** The same page again because the form was refused: 422. */
    public static ModelAndView refused(String template, Object page) {
        return of(template, page, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    public static ModelAndView of(String template, Object page, HttpStatusCode status) {
        ModelAndView answer = of(template, page);
        answer.setStatus(status);
        return answer;
    }

    /** 303 to an address of this application; for htmx the redirect header. */
    public static ModelAndView redirect(String path) {
        return new ModelAndView(new Redirect(path, null));
    }

    /** The same, with a sentence that the next page shows once. */
    public static ModelAndView redirect(String path, Flash flash) {
        return new ModelAndView(new Redirect(path, flash));
    }
}
