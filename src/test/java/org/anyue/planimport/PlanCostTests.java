package org.anyue.planimport;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Four times the text costs about four times the work. Work is counted in bytes taken while reading, which do not depend on
 * how busy the machine is: what is looked at again for each paper of a sentence is cut out or matched again.
 */
class PlanCostTests {

    private static final int SHORT = 4_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "各单位于6月5日前将方案报送市安委办",
                "各单位于6月5日前将方案报送市安委办，",
                "各单位于6月5日前将活动总结报送市安委办；",
                "各单位于6月5日前将活动总结报送市安委办。",
                "6月5日前将台账、6月6日前将总结、",
                "综合应急演练定于6月5日举行，",
                "6月5日开展咨询日活动。"
            })
    void fourTimesTheTextCostsAboutFourTimesTheWork(String piece) {
        compile(piece, SHORT);
        long one = work(piece, SHORT);
        long four = work(piece, 4 * SHORT);
        assertThat((double) four / one).isLessThan(5.5);
    }

    private static long work(String piece, int length) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        compile(piece, length);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static void compile(String piece, int length) {
        String text = "清平市2025年安全生产月活动方案\n一、活动内容\n（一）开展活动。\n" + piece.repeat(length / piece.length());
        PlanCompiler.compile(new PlanSource("plan.txt", "txt", "", text, null));
    }
}
