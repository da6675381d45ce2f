package org.anyue.audit;

/** A record with its hash and its seal, as it lies in the table. */
record SealedRecord(TrailRecord content, byte[] hash, byte[] mac, String keyId) {}
