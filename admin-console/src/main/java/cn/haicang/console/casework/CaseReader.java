package cn.haicang.console.casework;

import cn.haicang.console.catalogue.Catalogues;
import cn.haicang.console.trust.CentreTrust;
import cn.haicang.protocol.LocalizedText;
import cn.haicang.protocol.ServiceCode;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.catalogue.ServiceItem;
import cn.haicang.protocol.form.Answer;
import cn.haicang.protocol.form.District;
import cn.haicang.protocol.form.Field;
import cn.haicang.protocol.form.FieldKey;
import cn.haicang.protocol.submission.EntryForms;
import cn.haicang.protocol.submission.SubmissionContent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Turns stored cases into what people read, in the words of the catalogue that the form was filled in by. */
@Component
class CaseReader {
    private final Catalogues catalogues;
    private final CentreTrust trust;

    CaseReader(Catalogues catalogues, CentreTrust trust) {
        this.catalogues = catalogues;
        this.trust = trust;
    }

    CaseRow row(StoredCase stored) {
        return stored.row(serviceName(stored.catalogue(), stored.service()));
    }

    EntryRow row(StoredEntry stored) {
        return stored.row(serviceName(stored.catalogue(), stored.service()));
    }

    OpenedCase open(StoredCase stored, List<CaseStep> history, List<StoredEntry> entries) {
        var content = WireJson.read(trust.unsealing().open(stored.sealed()), SubmissionContent.class);
        return new OpenedCase(
                row(stored),
                content.applicant(),
                content.language(),
                answers(stored, content),
                content.consent(),
                history.stream().map(this::open).toList(),
                entries.stream().map(this::open).toList());
    }

    OpenedEntry open(StoredEntry stored) {
        var content = WireJson.read(trust.unsealing().open(stored.sealed()), SubmissionContent.class);
        var fields = EntryForms.of(stored.kind()).fields();
        return new OpenedEntry(row(stored), content.applicant(), answers(content, fields, Optional.empty()));
    }

    private CaseStep open(CaseStep step) {
        return new CaseStep(
                step.state(), step.at(), step.actor(), step.message().map(this::unseal));
    }

    Optional<String> message(StoredCase stored) {
        return stored.sealedMessage().map(this::unseal);
    }

    private String unseal(String message) {
        return new String(trust.unsealing().open(message), StandardCharsets.UTF_8);
    }

    String seal(String message) {
        return trust.sealing().seal(message.getBytes(StandardCharsets.UTF_8));
    }

    private LocalizedText serviceName(Sha256 catalogue, ServiceCode service) {
        return catalogues.service(catalogue, service).map(ServiceItem::title).orElseGet(() -> plain(service));
    }

    private List<OpenedAnswer> answers(StoredCase stored, SubmissionContent content) {
        var fields = catalogues.service(stored.catalogue(), stored.service()).stream()
                .flatMap(item -> item.form().fields().stream())
                .toList();
        var district = catalogues
                .find(stored.catalogue())
                .map(found -> found.catalogue().district());
        return answers(content, fields, district);
    }

    private static List<OpenedAnswer> answers(
            SubmissionContent content, List<Field> fields, Optional<District> district) {
        return content.form().answers().entrySet().stream()
                .map(answer -> opened(answer, fields, district))
                .toList();
    }

    private static OpenedAnswer opened(
            Map.Entry<String, Answer> answer, List<Field> fields, Optional<District> district) {
        var key = new FieldKey(answer.getKey());
        var field =
                fields.stream().filter(candidate -> candidate.key().equals(key)).findFirst();
        var label = field.map(Field::label).orElseGet(() -> plain(key));
        return new OpenedAnswer(label, value(answer.getValue(), field, district));
    }

    private static OpenedAnswer.Value value(Answer answer, Optional<Field> field, Optional<District> district) {
        return switch (answer) {
            case Answer.Text(var text) -> new OpenedAnswer.Plain(text);
            case Answer.Chosen(var code) -> chosen(code, field);
            case Answer.Address address -> place(address, district);
            case Answer.Signature(var path) -> new OpenedAnswer.Strokes(path);
        };
    }

    private static OpenedAnswer.Value chosen(String code, Optional<Field> field) {
        if (field.isPresent() && field.get() instanceof Field.OneOf one) {
            return one.choices().stream()
                    .filter(choice -> choice.code().equals(code))
                    .findFirst()
                    .<OpenedAnswer.Value>map(choice -> new OpenedAnswer.Named(choice.label()))
                    .orElseGet(() -> new OpenedAnswer.Plain(code));
        }
        return new OpenedAnswer.Plain(code);
    }

    private static OpenedAnswer.Value place(Answer.Address address, Optional<District> district) {
        var street = district.flatMap(known -> known.street(address.street()));
        var community = street.flatMap(known -> known.community(address.community()));
        if (street.isEmpty() || community.isEmpty()) {
            return new OpenedAnswer.Plain(String.join(" ", address.street(), address.community(), address.detail()));
        }
        return new OpenedAnswer.Place(street.get().name(), community.get().name(), address.detail());
    }

    private static LocalizedText plain(ServiceCode code) {
        return new LocalizedText(code.value(), code.value(), code.value());
    }

    private static LocalizedText plain(FieldKey key) {
        return new LocalizedText(key.value(), key.value(), key.value());
    }
}
