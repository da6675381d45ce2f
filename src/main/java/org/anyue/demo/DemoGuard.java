package org.anyue.demo;

import java.util.Optional;
import org.anyue.organization.UnitQueries;
import org.anyue.shared.DataFolder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Stands in every start, before the doors open: made-up figures and real ones never share an installation. */
@Component
class DemoGuard {

    DemoGuard(DemoStore store, UnitQueries units, DataFolder home, Environment environment) {
        boolean wanted = environment.acceptsProfiles(Profiles.of("demo"));
        refusal(wanted, store.state(), units.root().isPresent(), home.root().toString())
                .ifPresent(message -> {
                    throw new DemoRefused(message);
                });
    }

    /**
     * @param wanted whether this is the start of a demonstration
     * @param cityThere whether a city has been set up
     */
    static Optional<String> refusal(boolean wanted, Optional<DemoStore.State> state, boolean cityThere, String home) {
        if (!wanted) {
            return state.map(
                    _ -> "数据目录 " + home + " 里是演示数据，不能当作正式数据使用。" + "查看演示请运行 bin/run --demo;正式使用请用 ANYUE_HOME 另选一个目录。");
        }
        if (state.isEmpty() && cityThere) {
            return Optional.of("数据目录 " + home + " 里是正式数据，不能载入演示数据。请不带 --demo 启动，或用 ANYUE_HOME 另选一个目录。");
        }
        if (state.filter(DemoStore.State.BUILDING::equals).isPresent() && cityThere) {
            return Optional.of("数据目录 " + home + " 里的演示数据上次没有生成完(可能中途被关闭)。" + "请删除这个目录后重新运行 bin/run --demo;里面只有演示数据。");
        }
        return Optional.empty();
    }
}
