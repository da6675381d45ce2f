package org.anyue.draw;

import java.io.IOException;

/**
 * A time-stamping authority (RFC 3161). The bean that there is by default asks the address of the settings; a
 * demonstration brings its own. Whatever it answers is checked here.
 */
public interface TimeStampService {

    /** Its name or address as it is published; empty when none is set. */
    String name();

    /**
     * @param request TimeStampReq in DER
     * @return TimeStampResp in DER, at most 100,000 bytes
     * @throws IOException when it is not reached
     */
    byte[] answer(byte[] request) throws IOException, InterruptedException;
}
