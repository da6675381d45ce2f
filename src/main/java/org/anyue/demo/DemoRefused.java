package org.anyue.demo;

/** The demonstration and this data folder do not fit together. The message is Chinese and says what to do. */
public final class DemoRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemoRefused(String message) {
        super(message);
    }
}
