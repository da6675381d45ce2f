package org.anyue.planimport.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.anyue.planimport.CompiledPlan.DatePhrase;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateReaderTests {

    private static final DateReader READER = new DateReader(new DateContext(2025, LocalDate.of(2025, 5, 20)));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            6月16日                      | 6月16日               | 2025-06-16 | 2025-06-16
            2024年6月16日                | 2024年6月16日          | 2024-06-16 | 2024-06-16
            6月16日上午9:00，在广场       | 6月16日               | 2025-06-16 | 2025-06-16
            6月16日（星期一）为           | 6月16日               | 2025-06-16 | 2025-06-16
            6月20日前                    | 6月20日前             | -          | 2025-06-20
            6月20日之前                  | 6月20日之前           | -          | 2025-06-20
            6月20日以前                  | 6月20日以前           | -          | 2025-06-20
            6月20日18:00前               | 6月20日18:00前        | -          | 2025-06-20
            6月20日下班前                | 6月20日下班前         | -          | 2025-06-20
            6月1日至30日                 | 6月1日至30日          | 2025-06-01 | 2025-06-30
            6月1日到6月30日              | 6月1日到6月30日       | 2025-06-01 | 2025-06-30
            5月28日-6月3日               | 5月28日-6月3日        | 2025-05-28 | 2025-06-03
            6月1日—7日                   | 6月1日—7日            | 2025-06-01 | 2025-06-07
            2025年6月1日起至2025年6月30日止 | 2025年6月1日起至2025年6月30日止 | 2025-06-01 | 2025-06-30
            2025年12月20日至2026年1月10日 | 2025年12月20日至2026年1月10日 | 2025-12-20 | 2026-01-10
            6月上旬                      | 6月上旬               | 2025-06-01 | 2025-06-10
            6月中旬前后                  | 6月中旬               | 2025-06-11 | 2025-06-20
            6月下旬                      | 6月下旬               | 2025-06-21 | 2025-06-30
            2月下旬                      | 2月下旬               | 2025-02-21 | 2025-02-28
            5月下旬至6月上旬             | 5月下旬至6月上旬      | 2025-05-21 | 2025-06-10
            6月上旬前                    | 6月上旬前             | -          | 2025-06-10
            6月底前                      | 6月底前               | -          | 2025-06-30
            7月底                        | 7月底                 | 2025-07-31 | 2025-07-31
            6月末前                      | 6月末前               | -          | 2025-06-30
            6月份                        | 6月份                 | 2025-06-01 | 2025-06-30
            6月初                        | 6月初                 | 2025-06-01 | 2025-06-10
            六月十六日                   | 六月十六日            | 2025-06-16 | 2025-06-16
            二〇二五年六月二十日前       | 二〇二五年六月二十日前 | -          | 2025-06-20
            即日起至6月30日              | 即日起至6月30日       | 2025-05-20 | 2025-06-30
            即日起至7月上旬              | 即日起至7月上旬       | 2025-05-20 | 2025-07-10
            每周五17:00前                | 每周五17:00前         | -          | -
            每周四下班前                 | 每周四下班前          | -          | -
            每月5日前                    | 每月5日前             | -          | -
            明年1月10日前                | 明年1月10日前         | -          | 2026-01-10
            2月30日前                    | 2月30日前             | -          | -
            """)
    void readsThePhrase(String words, String text, LocalDate start, LocalDate end) {
        List<DatePhrase> found = READER.read(new PlanText(words), new Range(0, words.length()));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().text()).isEqualTo(text);
        assertThat(found.getFirst().start()).isEqualTo(start);
        assertThat(found.getFirst().end()).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"12350热线", "第24个安全生产月", "每月带队检查", "5个工作日内", "“6·16”安全宣传", "每天播放"})
    void isNoDate(String words) {
        assertThat(READER.read(new PlanText(words), new Range(0, words.length())))
                .isEmpty();
    }
}
