package org.anyue.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** The one place where a failed request gets its answer. */
@ControllerAdvice
class ErrorAdvice {

    private final ErrorPages pages;

    ErrorAdvice(ErrorPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        return swapped(pages.refused(request, String.valueOf(refusal.getMessage())), request, response);
    }

    @ExceptionHandler
    ModelAndView stale(Stale stale, HttpServletRequest request, HttpServletResponse response) {
        return swapped(pages.stale(request, stale.told()), request, response);
    }

    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
    ModelAndView notFound(HttpServletRequest request, HttpServletResponse response) {
        return swapped(pages.ofStatus(request, 404), request, response);
    }

    @ExceptionHandler
    ModelAndView tooLarge(
            MaxUploadSizeExceededException failure, HttpServletRequest request, HttpServletResponse response) {
        return swapped(pages.ofStatus(request, 413), request, response);
    }

    @ExceptionHandler
    ModelAndView unbound(BindException failure, HttpServletRequest request, HttpServletResponse response) {
        String first =
                FormErrors.of(failure).messages().values().stream().findFirst().orElse("请检查填写的内容");
        return swapped(pages.refused(request, first), request, response);
    }

    /** Nobody signed in: thrown on, so that the security filter leads to the sign-in page. */
    @ExceptionHandler
    ModelAndView denied(AccessDeniedException denied, HttpServletRequest request, HttpServletResponse response) {
        if (request.getUserPrincipal() == null) {
            throw denied;
        }
        return swapped(pages.ofStatus(request, 403), request, response);
    }

    @ExceptionHandler
    void unauthenticated(AuthenticationException failure) {
        throw failure;
    }

    /** The browser has gone; there is nobody to answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {}

    @ExceptionHandler
    @Nullable
    ModelAndView other(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return swapped(pages.ofStatus(request, known.getStatusCode().value()), request, response);
        }
        return swapped(pages.ofFault(request, response, failure), request, response);
    }

    /** An htmx request gets the reason above its page instead of a whole page in the middle of it. */
    private static ModelAndView swapped(ModelAndView answer, HttpServletRequest request, HttpServletResponse response) {
        if (Htmx.swaps(request)) {
            response.setHeader(Htmx.RETARGET, "#flash");
            response.setHeader(Htmx.RESWAP, "innerHTML show:top");
        }
        return answer;
    }
}
