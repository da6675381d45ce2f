package org.anyue.demo;

import java.util.UUID;

/** Somebody to try the product as. */
public record Persona(UUID account, String label) {}
