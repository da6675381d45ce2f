package org.anyue.draw;

import java.io.IOException;
import org.anyue.shared.Refusal;
import org.bouncycastle.tsp.TimeStampRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the time-stamping authority and looks at what it answers. */
@Component
class TimeStampAuthority {

    private static final Logger LOG = LoggerFactory.getLogger(TimeStampAuthority.class);

    private final TimeStampService service;

    TimeStampAuthority(TimeStampService service) {
        this.service = service;
    }

    String address() {
        return service.name();
    }

    /**
     * Waits for the network, so it is called outside a transaction.
     *
     * @throws Refusal when no authority is set or reached, or its answer does not hold
     */
    TimeStampReply stamp(DrawHash hash, byte[] over) {
        if (address().isEmpty()) {
            throw new Refusal(DrawRefusal.NO_STAMP_SERVICE);
        }
        TimeStampRequest question = TimeStampReply.question(hash, over);
        try {
            return TimeStampReply.read(question, service.answer(question.getEncoded()));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("Time-stamping authority {} not reached: {}", address(), e.getMessage());
            throw new Refusal(DrawRefusal.STAMP_UNREACHABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(DrawRefusal.STAMP_UNREACHABLE);
        }
    }
}
