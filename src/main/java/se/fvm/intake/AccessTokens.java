package se.fvm.intake;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fetches access tokens by the client credentials grant (RFC 6749, 4.4). A token is used for one connection. */
final class AccessTokens {

    private final MailboxSettings.OAuth2 settings;
    private final Duration timeout;
    private final HttpClient client;
    private final JsonMapper json = JsonMapper.shared();

    AccessTokens(MailboxSettings.OAuth2 settings, Duration timeout) {
        this.settings = settings;
        this.timeout = timeout;
        this.client = HttpClient.newBuilder().connectTimeout(timeout).build();
    }

    /**
     * A fresh token.
     *
     * @throws MailboxException if the endpoint cannot be reached or refuses
     */
    String fetch() throws MailboxException {
        HttpRequest request = HttpRequest.newBuilder(settings.tokenUri())
                .timeout(timeout)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(Map.of(
                        "grant_type", "client_credentials",
                        "client_id", settings.clientId(),
                        "client_secret", settings.clientSecret(),
                        "scope", settings.scope()))))
                .build();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            JsonNode answer = json.readTree(response.body());
            String token = answer.path("access_token").asString("");
            if (response.statusCode() == 200 && !token.isEmpty()) {
                return token;
            }
            throw new MailboxException("no access token: " + settings.tokenUri() + " answered " + response.statusCode()
                    + " " + answer.path("error").asString("without an error code")
                    + ": check fvm.mailbox.oauth2.client-id, .client-secret and .scope");
        } catch (JacksonException e) {
            throw new MailboxException(
                    "no access token: " + settings.tokenUri()
                            + " does not answer with JSON: check fvm.mailbox.oauth2.token-uri",
                    e);
        } catch (IOException e) {
            throw new MailboxException(
                    "no access token: cannot reach " + settings.tokenUri() + ": check fvm.mailbox.oauth2.token-uri", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MailboxException("interrupted while waiting for " + settings.tokenUri(), e);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(f -> encode(f.getKey()) + "=" + encode(f.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
