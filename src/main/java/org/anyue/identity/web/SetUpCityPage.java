package org.anyue.identity.web;

import java.util.List;
import org.anyue.identity.InstallationMode;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * Second step: which city.
 *
 * @param chosen null before a city is chosen from the list
 * @param searched whether something was searched, so that an empty list means nothing found
 */
public record SetUpCityPage(
        String text,
        boolean searched,
        List<Found> found,
        @Nullable Preview chosen,
        FormErrors errors) {

    /** @param size counties and townships in words */
    public record Found(String code, String name, String province, String size) {}

    /**
     * What would be made.
     *
     * @param counties names of the counties; of a city without counties those of its townships
     * @param townships number of townships
     * @param choices what was ticked, kept when it is refused
     */
    public record Preview(
            String code, String name, boolean direct, List<String> counties, int townships, SetUpChoices choices) {

        public List<Option> modes() {
            return List.of(
                    new Option(InstallationMode.FORMAL.name(), "正式启用", "四个人各用各的账号，必须使用两步登录"),
                    new Option(InstallationMode.TRIAL.name(), "先试用", "一个人可以兼任几个岗位，不要求两步登录；试用的业务数据不带入正式使用"));
        }
    }
}
