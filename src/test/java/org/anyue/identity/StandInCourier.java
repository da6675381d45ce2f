package org.anyue.identity;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes messages instead of the gateway of a city; not set up unless a test says so. */
public final class StandInCourier implements AccessCourier {

    private final List<Message> taken = new CopyOnWriteArrayList<>();
    private volatile boolean setUp;
    private volatile boolean broken;

    public record Message(String phone, String words) {

        /** The six digits in it. */
        public String code() {
            return words.replaceAll("(?s).*?验证码(\\d{6}).*", "$1");
        }
    }

    /** Nothing taken yet. */
    public void reset(boolean setUp, boolean broken) {
        this.setUp = setUp;
        this.broken = broken;
        taken.clear();
    }

    public List<Message> taken() {
        return taken;
    }

    @Override
    public boolean isSetUp() {
        return setUp;
    }

    @Override
    public boolean hand(String phone, String words) {
        if (broken) {
            return false;
        }
        taken.add(new Message(phone, words));
        return true;
    }
}
