package org.anyue.ui;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * The design system alone, without database and sign-in: for its tests, and by hand for whoever works on a style sheet.
 * Carries no stereotype, so that the application's own scan does not find it.
 */
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration"
        })
@ComponentScan("org.anyue.ui")
public class UiPreview {

    public static void main(String[] args) {
        System.setProperty("anyue.dev", "true");
        System.setProperty("spring.profiles.active", "test");
        SpringApplication.run(UiPreview.class, args);
    }

    /** The header the application sends, so that a breach shows in the browser here already. */
    @Bean
    Filter policy() {
        return (request, response, chain) -> {
            ((HttpServletResponse) response).setHeader("Content-Security-Policy", ContentSecurityPolicy.STAFF);
            chain.doFilter(request, response);
        };
    }

    @Bean
    Chrome sampleChrome() {
        return new Chrome() {
            @Override
            public Person person(HttpServletRequest request) {
                return new Person(
                        "周敏",
                        "综合协调科 经办人",
                        "江州市安全生产委员会办公室",
                        new Person.Links(
                                "/desk/account", "/desk/inbox", "/desk/posts", "/desk/sign-out", "/desk/search"),
                        List.of(new Person.Post("p2", "督导组成员", "第三督导组")));
            }

            @Override
            public List<NavItem> navigation(HttpServletRequest request) {
                return List.of(
                        new NavItem("工作台", "/dev/components", "home", "", 12),
                        new NavItem("任务", "/dev/list", "duties", "", 0),
                        new NavItem("活动记录", "/dev/entry", "calendar", "", 0),
                        new NavItem("隐患举报", "/dev/report", "hazard", "", 3),
                        new NavItem("方案", "/dev/detail", "plan", "安全生产月", 0),
                        new NavItem("知识竞答", "/dev/quiz", "quiz", "安全生产月", 0),
                        new NavItem("明查暗访", "/dev/inspections", "shield", "安全生产月", 0),
                        new NavItem("统计报表", "/dev/reports", "chart", "汇总", 0),
                        new NavItem("单位和人员", "/dev/units", "unit", "管理", 0),
                        new NavItem("设置", "/dev/settings", "gear", "管理", 0));
            }

            @Override
            public int unread(HttpServletRequest request) {
                return 5;
            }

            @Override
            public Banner banner(HttpServletRequest request) {
                return new Banner(
                        "演示数据",
                        "今天按 2026年6月14日 计算",
                        List.of(
                                new Banner.Switch(
                                        "换个身份看：",
                                        "/demo/persona",
                                        "persona",
                                        List.of(
                                                new Banner.Choice("office", "市安委办", true),
                                                new Banner.Choice("bureau", "市住建局", false),
                                                new Banner.Choice("town", "青石岭镇", false),
                                                new Banner.Choice("firm", "企业", false))),
                                new Banner.Switch(
                                        "快进到：",
                                        "/demo/time",
                                        "stop",
                                        List.of(new Banner.Choice("hour", "一小时后", false)))));
            }

            @Override
            public Sponsor sponsor(HttpServletRequest request) {
                return new Sponsor("江州市", "江州市安全生产委员会办公室", "江州备2026000123号", "/privacy", "/complaints");
            }
        };
    }
}
