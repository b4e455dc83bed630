package cn.haicang.console.intake.ui;

import cn.haicang.console.intake.CarryIn;
import cn.haicang.console.people.Person;
import cn.haicang.console.people.Role;
import cn.haicang.console.people.SignedIn;
import cn.haicang.console.shell.ConsoleLayout;
import cn.haicang.console.shell.PageHead;
import cn.haicang.console.shell.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;

/** Takes in what a technician carried out of a terminal, file by file, and says of each what became of it. */
@Route(value = "carry-in", layout = ConsoleLayout.class)
@Menu(title = "menu.carry_in", order = 27, icon = "file")
@RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_TECHNICIAN})
public final class CarryInView extends Div implements HasDynamicTitle {
    private static final int MOST_FILES = 10_000;

    private final CarryIn carryIn;
    private final CarriedWords said;
    private final Person person;
    private final OrderedList verdicts = new OrderedList();

    public CarryInView(CarryIn carryIn, AccountsDesk desk, SignedIn signedIn) {
        this.carryIn = carryIn;
        var words = desk.words(getLocale());
        this.said = new CarriedWords(words);
        this.person = signedIn.person();
        addClassName("pad");
        var head = new PageHead(words.of("carried.title"));
        head.say(words.of("carried.phrase"));
        var upload = new Upload(this::received);
        upload.setId("upload");
        upload.setMaxFiles(MOST_FILES);
        upload.setI18n(spoken(words));
        // In the order of their names, in which attachments stand before their envelope.
        upload.getElement().setProperty("maxConcurrentUploads", 1);
        verdicts.setId("verdicts");
        verdicts.getElement().setAttribute("role", "status");
        add(head, upload, verdicts);
    }

    /** The component brings English words of its own; these take their place. */
    private static UploadI18N spoken(Words words) {
        var add = words.of("carried.files.add");
        var drop = words.of("carried.files.drop");
        var failed = words.of("carried.files.failed");
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(add).setMany(add))
                .setDropFiles(new UploadI18N.DropFiles().setOne(drop).setMany(drop))
                .setError(new UploadI18N.Error().setTooManyFiles(words.of("carried.files.many", MOST_FILES)))
                .setUploading(new UploadI18N.Uploading()
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix("")
                                .setUnknown(""))
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(words.of("carried.files.read"))
                                .setProcessing(words.of("carried.files.read"))
                                .setStalled(words.of("carried.files.read"))
                                .setHeld(words.of("carried.files.queued")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(failed)
                                .setUnexpectedServerError(failed)
                                .setForbidden(failed)));
    }

    /** Outside of the page's lock: a stick is slow. */
    private void received(UploadEvent file) throws IOException {
        try (var content = file.getInputStream()) {
            var verdict = take(file.getFileName(), content);
            var _ = file.getUI().access(() -> verdicts.add(new ListItem(verdict)));
        }
    }

    String take(String name, InputStream content) throws IOException {
        return said.of(name, carryIn.take(person.actor(), name, content));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("carried.title");
    }
}
