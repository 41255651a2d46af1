package se.fvm.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.fvm.intake.Archive;
import se.fvm.ledger.Mail;
import se.fvm.ledger.Mails;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiTest extends OfficeTest {

    @Autowired
    private Mails mails;

    @Autowired
    private Archive archive;

    @Test
    void theStatusHasTheShapeThatOthersRelyOn() throws Exception {
        JsonNode status = json("/api/status?asOf=2020-04-30");

        assertThat(status.propertyNames()).containsExactlyInAnyOrder("asOf", "options", "agreements", "mails");
        assertThat(status.get("asOf").asString()).isEqualTo("2020-04-30T21:59:59.999999Z");
        assertThat(status.get("options").propertyNames()).containsExactly("1", "2", "3");
        assertThat(status.at("/options/1").propertyNames())
                .containsExactlyInAnyOrder("signedUp", "announced", "calledOff", "underReview");
        assertThat(status.at("/options/1/signedUp").asInt()).isEqualTo(49);
        assertThat(status.at("/options/1/calledOff").asInt()).isEqualTo(1);
        assertThat(status.get("agreements").propertyNames()).containsExactly("call-off", "cooperation", "operations");
        assertThat(status.at("/agreements/call-off").propertyNames()).containsExactlyInAnyOrder("scans", "originals");
        assertThat(status.at("/agreements/call-off/originals").asInt()).isEqualTo(1);
        assertThat(status.get("mails").propertyNames())
                .containsExactlyInAnyOrder(
                        "archived", "pending", "filed", "review", "noAgreement", "failed", "notFetched");
    }

    @Test
    void theMailsAddUp() throws Exception {
        JsonNode account = json("/api/status").get("mails");

        int sum = account.get("pending").asInt()
                + account.get("filed").asInt()
                + account.get("review").asInt()
                + account.get("noAgreement").asInt()
                + account.get("failed").asInt();
        assertThat(account.get("archived").asInt())
                .isEqualTo(sum)
                .isEqualTo(json("/api/mails").size());
    }

    @Test
    void theStatusOfAnEarlierDayKnowsNothingOfWhatCameLater() throws Exception {
        assertThat(json("/api/status?asOf=2020-04-01").at("/mails/archived").asInt())
                .isZero();
        assertThat(json("/api/status?asOf=2020-04-02").at("/mails/archived").asInt())
                .isEqualTo(1);
    }

    @Test
    void everyMunicipalityHasItsCallOff() throws Exception {
        JsonNode callOffs = json("/api/call-offs?asOf=2020-04-30");

        assertThat(callOffs.size()).isEqualTo(49);
        JsonNode ale = callOffs.valueStream()
                .filter(c -> c.get("code").asString().equals("1440"))
                .findFirst()
                .orElseThrow();
        assertThat(ale.at("/agreements/call-off/state").asString()).isEqualTo("complete");
        assertThat(ale.at("/agreements/cooperation/state").asString()).isEqualTo("expected");
        assertThat(ale.get("calledOff").get(0).asInt()).isEqualTo(1);
    }

    @Test
    void aMailComesWithAllThatWasFoundInIt() throws Exception {
        JsonNode mail = json("/api/mails/1");

        assertThat(mail.get("from").asString()).isEqualTo("kansliet@ale.example.org");
        assertThat(mail.get("state").asString()).isEqualTo("filed");
        assertThat(mail.at("/attachments/0/name").asString()).isEqualTo("avtal.pdf");
        assertThat(mail.at("/documents/0/municipality/name").asString()).isEqualTo("Ale");
    }

    @Test
    void aMailComesByteForByte() throws Exception {
        HttpResponse<byte[]> raw = program().bytes("/api/mails/1/raw");

        Mail mail = mails.find(1).orElseThrow();
        assertThat(raw.body()).isEqualTo(Files.readAllBytes(archive.file(mail.sha256())));
        assertThat(raw.headers().firstValue("Content-Type")).hasValue("message/rfc822");
        assertThat(raw.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"mejl-1.eml\"");
        assertThat(raw.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void aPaperComesWithItsEvidence() throws Exception {
        JsonNode paper = json("/api/documents/2");

        assertThat(paper.at("/municipality/confidence").asDouble()).isEqualTo(0.71);
        assertThat(paper.at("/evidence/0/box").toString()).isEqualTo("[200,230,500,40]");
        assertThat(paper.get("decision").isNull()).isTrue();
        assertThat(paper.get("settled").asBoolean()).isFalse();
    }

    @Test
    void deviationsAndReportsAreLists() throws Exception {
        assertThat(json("/api/deviations").isArray()).isTrue();
        assertThat(json("/api/deviations").valueStream().map(d -> d.get("kind").asString()))
                .contains("link", "missing-agreement");
        assertThat(json("/api/reports").isArray()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/mails/999", "/api/mails/999/raw", "/api/documents/999", "/api/nothing"})
    void whatIsNotThereIsAProblem404(String path) throws Exception {
        isProblem(program().get(path), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/mails/abc", "/api/documents/1e9", "/api/status?asOf=yesterday"})
    void whatCannotBeUnderstoodIsAProblem400(String path) throws Exception {
        isProblem(program().get(path), 400);
    }

    private static void isProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body())
                .contains("\"status\":" + status)
                .doesNotContain("Exception", "java.", "org.", "se.fvm");
    }

    @Test
    void theApiDescribesItself() throws Exception {
        JsonNode description = json("/v3/api-docs");

        assertThat(description.get("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/status",
                        "/api/call-offs",
                        "/api/mails",
                        "/api/mails/{id}",
                        "/api/mails/{id}/raw",
                        "/api/deviations",
                        "/api/documents/{id}",
                        "/api/reports");
        assertThat(description
                        .at("/components/schemas/StatusSummary/properties")
                        .propertyNames())
                .containsExactlyInAnyOrder("asOf", "options", "agreements", "mails");
    }

    private JsonNode json(String path) throws Exception {
        HttpResponse<String> answer = program().get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private Visitor program() {
        return Visitor.program(port, "reader", "hemligt");
    }
}
