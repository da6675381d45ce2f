package org.anyue.quiz;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anyue.filestore.FileAddress;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.shared.DateRange;
import org.anyue.support.City;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A bank of questions in the shared city, and contests over it. */
public final class QuizWorld {

    static final List<String> TOPICS = List.of("消防安全", "用电安全", "燃气安全", "道路交通", "应急避险");

    private final BeanFactory beans;
    private final City city;

    private QuizWorld(BeanFactory beans) {
        this.beans = beans;
        this.city = City.of(beans);
    }

    /** With at least a hundred published questions. */
    public static QuizWorld of(BeanFactory beans) {
        QuizWorld world = new QuizWorld(beans);
        synchronized (QuizWorld.class) {
            long there = world.jdbc()
                    .sql("SELECT count(*) FROM quiz.question_version WHERE state = 'PUBLISHED' AND stem LIKE '测试题%'")
                    .query(Long.class)
                    .single();
            if (there == 0) {
                items(100).forEach(world::publish);
            }
        }
        return world;
    }

    /** Of every topic, level and kind; the right one is never the first. */
    static List<PaperItem> items(int count) {
        List<PaperItem> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            QuestionKind kind = QuestionKind.values()[i % 4];
            List<String> options = switch (kind) {
                case TRUE_FALSE -> List.of("正确", "错误");
                case FILL -> List.of();
                default -> List.of("甲选项" + i, "乙选项" + i, "丙选项" + i, "丁选项" + i);
            };
            List<Integer> right = switch (kind) {
                case SINGLE -> List.of(1 + i % 3);
                case MULTIPLE -> List.of(1, 3);
                case TRUE_FALSE -> List.of(1);
                case FILL -> List.of();
            };
            items.add(new PaperItem(
                    i,
                    UUID.nameUUIDFromBytes(("question " + i).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                    1,
                    kind,
                    TOPICS.get(i % TOPICS.size()),
                    QuestionLevel.values()[i % 3],
                    "测试题" + i + "：发现险情应当怎样做？",
                    options,
                    right,
                    kind == QuestionKind.FILL ? List.of("密钥词" + i) : List.of(),
                    "《安全生产法》（2021 年修正）第 " + i + " 条",
                    "解析文字" + i,
                    "",
                    ""));
        }
        return items;
    }

    private void publish(PaperItem item) {
        jdbc().sql("INSERT INTO quiz.question (id, owner_unit_id, created_at) VALUES (:id, :owner, now())")
                .param("id", item.question())
                .param("owner", city.root().id().value())
                .update();
        jdbc().sql("""
                        INSERT INTO quiz.question_version (question_id, number, state, kind, stem, options, right_options,
                            right_texts, topic, level, article, explanation, picture_words, origin, hands, written_by,
                            written_at, reviewer_id, reviewed_by, reviewed_at, reason, revision)
                        VALUES (:id, 1, 'PUBLISHED', :kind, :stem, CAST(:options AS text[]), CAST(:right AS integer[]),
                            CAST(:texts AS text[]), :topic, :level, :article, :explanation, '', 'WRITTEN',
                            ARRAY[gen_random_uuid()], '甲', now(), gen_random_uuid(), '乙', now(), '', 1)""")
                .param("id", item.question())
                .param("kind", item.kind().name())
                .param("stem", item.stem())
                .param("options", array(item.options()))
                .param("right", array(item.right()))
                .param("texts", array(item.texts()))
                .param("topic", item.topic())
                .param("level", item.level().name())
                .param("article", item.article())
                .param("explanation", item.explanation())
                .update();
    }

    private static String array(List<?> values) {
        return "{" + String.join(",", values.stream().map(String::valueOf).toList()) + "}";
    }

    Actor office() {
        return city.city(Role.OFFICE_LEAD);
    }

    City city() {
        return city;
    }

    UUID county(String name) {
        return city.county(name).id().value();
    }

    /** Open since yesterday for a month. */
    ContestRules rules(ContestPreset preset) {
        return rules(preset, LocalDate.now(beans.getBean(Clock.class)));
    }

    /** As {@link #rules(ContestPreset)}, for tests that set the clock themselves. */
    ContestRules rules(ContestPreset preset, LocalDate today) {
        return preset.rules(today.minusDays(1)).withPeriod(new DateRange(today.minusDays(1), today.plusDays(28)));
    }

    ContestId opened(ContestRules rules) {
        return opened(office(), rules);
    }

    ContestId opened(Actor office, ContestRules rules) {
        Contests contests = beans.getBean(Contests.class);
        ContestId id = contests.create(office, new Contests.Draft("全民安全知识竞赛", null, rules));
        contests.open(office, id, 0);
        return id;
    }

    /** Five random questions once a day, with no least time to wait for because tests do not sleep. */
    ContestId daily() {
        return opened(rules(ContestPreset.DAILY_FIVE));
    }

    /** An examination of the office's place, open, with one question of the city. */
    public static ContestId exam(BeanFactory beans, Actor office) {
        QuizWorld world = of(beans);
        ContestRules preset = world.rules(ContestPreset.STAFF_EXAM);
        ContestRules rules = new ContestRules(
                preset.period(),
                new Blueprint(PaperMode.FIXED, List.of(Blueprint.any(1))),
                new ContestRules.Sitting(1, 600, 1, false, false),
                preset.chances(),
                preset.asking());
        Contests contests = beans.getBean(Contests.class);
        ContestId id = contests.create(office, new Contests.Draft("内部考试", null, rules));
        contests.open(office, id, 0);
        return id;
    }

    /** A contest of the office's place for everybody, open, with one question of the city. */
    public static ContestId contest(BeanFactory beans, Actor office) {
        QuizWorld world = of(beans);
        ContestRules preset = world.rules(ContestPreset.DAILY_FIVE);
        ContestRules rules = new ContestRules(
                preset.period(),
                new Blueprint(PaperMode.RANDOM, List.of(Blueprint.any(1))),
                new ContestRules.Sitting(1, 600, 1, true, false),
                preset.chances(),
                preset.asking());
        Contests contests = beans.getBean(Contests.class);
        ContestId id = contests.create(office, new Contests.Draft("每日五题", null, rules));
        contests.open(office, id, 0);
        return id;
    }

    /** Without a limit of time, for tests that stop and start the application. */
    public ContestId untimed() {
        ContestRules rules = rules(ContestPreset.DAILY_FIVE);
        return opened(new ContestRules(
                rules.period(),
                rules.blueprint(),
                new ContestRules.Sitting(1, 0, 4, true, false),
                rules.chances(),
                new ContestRules.Asking(rules.asking().ways(), false, true)));
    }

    /** Without a limit of time, for those who say who they are in one of these ways; a number is asked for the draw. */
    public ContestId asking(IdentityWay... ways) {
        ContestRules rules = rules(ContestPreset.DAILY_FIVE);
        return opened(new ContestRules(
                rules.period(),
                rules.blueprint(),
                new ContestRules.Sitting(1, 0, 4, true, false),
                rules.chances(),
                new ContestRules.Asking(List.of(ways), false, true)));
    }

    /** Every question has the picture. */
    public String pictured(byte[] png) throws java.io.IOException {
        FileAddress picture =
                beans.getBean(QuestionPictures.class).take(new java.io.ByteArrayInputStream(png), "标志.png");
        ContestId contest = untimed();
        jdbc().sql("""
                        UPDATE quiz.contest_question
                        SET content = content || jsonb_build_object('picture', :picture, 'pictureWords', '一块标志牌')
                        WHERE contest_id = :contest""")
                .param("picture", picture.toString())
                .param("contest", contest.value())
                .update();
        return contest.toString();
    }

    /** As many people on one device as are nothing special. */
    public void crowdOf(String contest, String device) {
        Play play = beans.getBean(Play.class);
        ContestId id = ContestId.of(contest);
        for (int i = 0; i < PlayWatch.PEOPLE_OF_A_DEVICE; i++) {
            play.start(
                    id,
                    play.newPass(id),
                    new Play.Start(
                            true,
                            false,
                            null,
                            Long.parseUnsignedLong(device, 16),
                            false,
                            new Play.Origin("192.0.2.9", "", "")));
        }
    }

    /** Everybody who was noticed has no chance any more. */
    public void exclude(String contest) {
        Suspicions suspicions = beans.getBean(Suspicions.class);
        ContestId id = ContestId.of(contest);
        suspicions.notice();
        suspicions.of(office(), id).stream()
                .filter(one -> one.state() == SuspicionState.OPEN)
                .forEach(one -> suspicions.decide(office(), id, one.id(), true, "提交时夹带了成绩"));
    }

    /** Over, counted and published. */
    public void close(String contest) {
        Contests contests = beans.getBean(Contests.class);
        Tallies tallies = beans.getBean(Tallies.class);
        ContestId id = ContestId.of(contest);
        contests.close(office(), id, 1);
        contests.publish(office(), id, 2);
        tallies.count(id, beans.getBean(Clock.class).instant().plusSeconds(1));
    }

    JdbcClient jdbc() {
        return beans.getBean(JdbcClient.class);
    }

    /** Everything right on the paper of a token. */
    Marking.Answers right(PaperToken token) {
        return right(beans.getBean(ContestBook.class).get(token.contest()).kit().paper(token));
    }

    /** The paper that somebody holds, given out so many seconds earlier. */
    static PaperToken earlier(PaperToken token, long seconds) {
        return new PaperToken(
                token.contest(),
                token.subject(),
                token.way(),
                token.day(),
                token.slot(),
                token.issuedAt().minusSeconds(seconds),
                token.marks(),
                token.county(),
                token.device());
    }

    /** The places of the right options as this paper shows them. */
    static Marking.Answers right(Paper paper) {
        return at -> {
            Paper.Question question = paper.questions().get(at);
            if (question.item().kind() == QuestionKind.FILL) {
                return question.item().texts();
            }
            List<String> places = new ArrayList<>();
            for (int place = 0; place < question.order().length; place++) {
                if (question.item().right().contains(question.order()[place])) {
                    places.add(String.valueOf(place));
                }
            }
            return places;
        };
    }
}
