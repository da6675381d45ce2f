package org.anyue.e2e;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Pages and scripts begin at once and go on late when {@code -Danyue.journey.late=MILLISECONDS} is given: a journey that
 * reads a page before all of it is there fails every time then, not once in a hundred runs on a busy machine.
 */
@TestConfiguration(proxyBeanMethods = false)
class SlowLine {

    /** What a browser takes for the beginning of a page. */
    private static final int BEGINNING = 16;

    @Bean
    @ConditionalOnProperty("anyue.journey.late")
    Filter late(@Value("${anyue.journey.late}") long milliseconds) {
        Duration pause = Duration.ofMillis(milliseconds);
        return (request, answer, chain) -> chain.doFilter(request, new Late((HttpServletResponse) answer, pause));
    }

    private static final class Late extends HttpServletResponseWrapper {

        private final Duration pause;

        Late(HttpServletResponse answer, Duration pause) {
            super(answer);
            this.pause = pause;
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            return new Halting(super.getOutputStream(), pause);
        }
    }

    private static final class Halting extends ServletOutputStream {

        private final ServletOutputStream line;
        private final Duration pause;
        private boolean paused;

        Halting(ServletOutputStream line, Duration pause) {
            this.line = line;
            this.pause = pause;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            int first = paused ? 0 : Math.min(BEGINNING, count);
            if (!paused) {
                paused = true;
                line.write(bytes, from, first);
                line.flush();
                LockSupport.parkNanos(pause.toNanos());
            }
            line.write(bytes, from + first, count - first);
        }

        @Override
        public boolean isReady() {
            return line.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            line.setWriteListener(listener);
        }
    }
}
