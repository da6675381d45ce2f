package org.anyue.identity;

import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** The two requests of the authorization code flow. */
final class OidcRequests {

    private static final int PATIENCE_MILLIS = 3_000;

    private OidcRequests() {}

    static URI authorization(OIDCProviderMetadata issuer, OidcSettings settings, OidcQuestion question) {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid"), new ClientID(settings.client()), settings.callback())
                .endpointURI(issuer.getAuthorizationEndpointURI())
                .state(new State(question.state()))
                .nonce(new Nonce(question.nonce()))
                .codeChallenge(new CodeVerifier(question.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** Not checked yet. */
    static JWT idToken(OIDCProviderMetadata issuer, OidcSettings settings, OidcQuestion question, String code)
            throws GeneralException, IOException {
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(
                new AuthorizationCode(code), settings.callback(), new CodeVerifier(question.verifier()));
        ClientID client = new ClientID(settings.client());
        URI endpoint = issuer.getTokenEndpointURI();
        TokenRequest.Builder request = settings.secret().isEmpty()
                ? new TokenRequest.Builder(endpoint, client, grant)
                : new TokenRequest.Builder(endpoint, authentication(issuer, client, settings.secret()), grant);
        HTTPRequest http = request.build().toHTTPRequest();
        http.setConnectTimeout(PATIENCE_MILLIS);
        http.setReadTimeout(PATIENCE_MILLIS);
        http.setFollowRedirects(false);
        TokenResponse answer = OIDCTokenResponseParser.parse(http.send());
        if (!answer.indicatesSuccess()) {
            String why =
                    String.valueOf(answer.toErrorResponse().getErrorObject().getCode());
            throw new GeneralException("no token: " + why);
        }
        OIDCTokenResponse tokens = (OIDCTokenResponse) answer.toSuccessResponse();
        JWT token = tokens.getOIDCTokens().getIDToken();
        if (token == null) {
            throw new GeneralException("no id token");
        }
        return token;
    }

    /** In the header, unless the issuer knows only the other way. */
    private static ClientAuthentication authentication(OIDCProviderMetadata issuer, ClientID client, String secret) {
        List<ClientAuthenticationMethod> ways = issuer.getTokenEndpointAuthMethods();
        boolean inBody = ways != null
                && !ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                && ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        return inBody
                ? new ClientSecretPost(client, new Secret(secret))
                : new ClientSecretBasic(client, new Secret(secret));
    }
}
