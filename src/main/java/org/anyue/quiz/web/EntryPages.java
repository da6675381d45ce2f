package org.anyue.quiz.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.anyue.organization.UnitId;
import org.anyue.quiz.ContestDistricts;
import org.anyue.quiz.ContestRules;
import org.anyue.quiz.ContestState;
import org.anyue.quiz.ContestSummary;
import org.anyue.quiz.IdentityWay;
import org.anyue.quiz.IdentityWays;
import org.anyue.shared.DateRange;
import org.anyue.shared.Ids;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the page where somebody begins. */
@Component
class EntryPages {

    private final PublicFrames frames;
    private final ContestDistricts districts;
    private final IdentityWays ways;
    private final Clock clock;
    /** Counties hardly ever change; kept for as long as the contest is in this process. */
    private final Map<UnitId, List<Option>> counties = new ConcurrentHashMap<>();

    EntryPages(PublicFrames frames, ContestDistricts districts, IdentityWays ways, Clock clock) {
        this.frames = frames;
        this.districts = districts;
        this.ways = ways;
        this.clock = clock;
    }

    EntryPage page(
            HttpServletRequest request, ContestSummary contest, String pass, EntryForm typed, FormErrors errors) {
        return new EntryPage(
                frames.of(request),
                contest,
                pass,
                contest.rules().asking().county() ? counties(contest.owner()) : List.of(),
                notice(contest, pass),
                identity(contest, pass),
                typed,
                errors);
    }

    private EntryPage.Identity identity(ContestSummary contest, String pass) {
        ContestRules.Asking asking = contest.rules().asking();
        return new EntryPage.Identity(
                ways.fits(contest, pass),
                ways.isKnown(contest, pass),
                asking.allows(IdentityWay.PHONE),
                asking.allows(IdentityWay.WECHAT) && ways.isOffered(IdentityWay.WECHAT));
    }

    /** A county of the place, null for anything else. */
    @Nullable
    UUID county(ContestSummary contest, String typed) {
        return counties(contest.owner()).stream()
                .filter(option -> option.value().equals(typed))
                .map(option -> Ids.parse(option.value()))
                .findFirst()
                .orElse(null);
    }

    List<Option> counties(UnitId place) {
        return counties.computeIfAbsent(place, this::places);
    }

    private List<Option> places(UnitId place) {
        return districts.of(place).stream()
                .map(unit -> new Option(unit.id().toString(), unit.name()))
                .toList();
    }

    /** Why nobody can begin now; empty when one can. */
    private String notice(ContestSummary contest, String pass) {
        LocalDate today = LocalDate.now(clock);
        DateRange period = contest.rules().period();
        if (contest.state() == ContestState.PUBLISHED) {
            return "本次竞赛已结束，结果已公布";
        }
        if (contest.state() != ContestState.OPEN) {
            return "本次竞赛" + contest.state().label();
        }
        if (contest.rules().asking().isClosed() && !ways.fits(contest, pass)) {
            return "这是内部考试，请先登录工作台，再打开考试链接";
        }
        if (today.isBefore(period.start())) {
            return "竞赛从" + ContestWords.day(period.start()) + "开始";
        }
        return today.isAfter(period.end()) ? "竞赛已于" + ContestWords.day(period.end()) + "结束" : "";
    }
}
