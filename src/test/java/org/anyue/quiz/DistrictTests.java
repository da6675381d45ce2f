package org.anyue.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import org.anyue.draw.EntryReplay;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.Ids;
import org.anyue.shared.Party;
import org.anyue.support.AnyueTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** People of a city say which county they are from, those of a county which township; the draw knows the same places. */
@AnyueTest
class DistrictTests {

    @Autowired
    MockMvc web;

    @Autowired
    BeanFactory beans;

    @Autowired
    Play play;

    @Autowired
    PaperSeals seals;

    @Autowired
    Entrants entrants;

    @Autowired
    ContestEntries entries;

    @Autowired
    UnitQueries units;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aContestOfACountyHasItsTownshipsInTheDraw() throws Exception {
        QuizWorld world = QuizWorld.of(beans);
        UnitSummary county = world.city().county("武陟县");
        List<UnitSummary> townships = units.inside(county.id(), UnitKind.TOWNSHIP);
        assertThat(townships).hasSizeGreaterThan(3);
        Actor office = world.city().actor(Role.OFFICE_LEAD, county);
        ContestId contest = world.opened(office, world.rules(ContestPreset.DAILY_FIVE));
        EntryReplay.Pool pool = entries.pools(office).stream()
                .filter(one -> one.reference().equals(contest.toString()))
                .findAny()
                .orElseThrow();
        assertThat(pool.strata())
                .extracting(EntryReplay.Stratum::code)
                .containsExactlyElementsOf(
                        townships.stream().map(one -> one.id().toString()).toList());
        assertThat(pool.strata())
                .extracting(EntryReplay.Stratum::name)
                .containsExactlyElementsOf(
                        townships.stream().map(UnitSummary::name).toList());
        assertThat(Jsoup.parse(web.perform(get("/quiz/" + contest))
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                        .select("select[name=county] option[value~=.+]")
                        .eachAttr("value"))
                .containsExactlyElementsOf(
                        pool.strata().stream().map(EntryReplay.Stratum::code).toList());
        for (UnitSummary township : townships.subList(1, 3)) {
            entered(world, contest, township);
        }
        assertThat(entries.replay(contest.toString()).subjects())
                .extracting(EntryReplay.Subject::stratum)
                .containsExactlyInAnyOrder(
                        townships.get(1).id().toString(), townships.get(2).id().toString());
    }

    private void entered(QuizWorld world, ContestId contest, UnitSummary township) {
        Play.Opening opening = play.start(
                contest,
                play.newPass(contest),
                new Play.Start(true, false, township.id().value(), 0, false, new Play.Origin("10.5.0.1", "", "")));
        PaperToken token =
                QuizWorld.earlier(seals.token(opening.sheet().token()).orElseThrow(), 60);
        play.submit(contest, seals.seal(token), world.right(token), "10.5.0.1");
        PlayPass pass = seals.pass(opening.pass()).orElseThrow();
        transaction.executeWithoutResult(
                _ -> entrants.enter(Party.SYSTEM, pass, IdentityWay.PHONE, "139" + Ids.randomDigits(8)));
    }
}
