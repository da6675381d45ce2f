package org.anyue.identity.web;

import jakarta.servlet.DispatcherType;
import org.anyue.identity.Sessions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;

/**
 * Two doors: this chain lets nobody into the work area without a live session, {@link RouteGuard} asks for the role of
 * each route. There is no server-side session, no basic authentication and no form of the framework's own.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, Sessions sessions) throws Exception {
        RequestAttributeSecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();
        FormTokens tokens = new FormTokens();
        return http.csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(tokens)
                        .requireCsrfProtectionMatcher(SecurityConfiguration::needsToken))
                .securityContext(context -> context.securityContextRepository(contexts))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new SessionFilter(sessions, contexts), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(routes -> routes.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(
                                "/desk/sign-in",
                                "/desk/sign-in/**",
                                "/desk/invitations/*",
                                "/desk/l/**",
                                "/desk/personas")
                        .permitAll()
                        .requestMatchers("/desk", "/desk/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(answers -> answers.authenticationEntryPoint(new DeadSession()))
                .headers(headers -> headers.defaultsDisabled().addHeaderWriter(new SecurityHeaders()))
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .rememberMe(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    private static boolean needsToken(jakarta.servlet.http.HttpServletRequest request) {
        return FormTokens.covers(request)
                && !request.getMethod().equals("GET")
                && !request.getMethod().equals("HEAD");
    }

    /** Empty on purpose: without it the framework would make a user of its own and print a password. */
    @Bean
    UserDetailsService noFrameworkUsers() {
        return new InMemoryUserDetailsManager();
    }
}
