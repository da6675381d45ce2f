/**
 * A second verifier of draws, written from docs/draw-protocol.md alone: it uses nothing of the product, so that an error
 * of the one is no error of the other. Only hash functions come from a library.
 */
@NullMarked
package org.anyue.outsider;

import org.jspecify.annotations.NullMarked;
