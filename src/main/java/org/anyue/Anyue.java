package org.anyue;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: every module below this package, one process. */
@SpringBootApplication
public class Anyue {

    public static void main(String[] args) {
        SpringApplication.run(Anyue.class, args);
    }
}
