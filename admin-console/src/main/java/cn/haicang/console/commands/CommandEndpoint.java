package cn.haicang.console.commands;

import cn.haicang.console.wire.Caller;
import cn.haicang.console.wire.WireAnswer;
import cn.haicang.console.wire.WireEndpoint;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.command.CommandId;
import cn.haicang.protocol.command.CommandList;
import cn.haicang.protocol.command.CommandReport;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

@WireEndpoint
class CommandEndpoint {
    private final CommandFetch commands;

    CommandEndpoint(CommandFetch commands) {
        this.commands = commands;
    }

    @GetMapping("/commands")
    ResponseEntity<CommandList> fetch(Caller caller) {
        return WireAnswer.json(commands.fetch(caller));
    }

    @PutMapping("/commands/{id}/result")
    ResponseEntity<Void> note(Caller caller, @PathVariable("id") String id, @RequestBody CommandReport report) {
        commands.note(caller, CommandId.of(id), report);
        return ResponseEntity.noContent().build();
    }

    @PutMapping("/commands/{id}/files/{sha256}")
    ResponseEntity<Void> take(
            Caller caller,
            @PathVariable("id") String id,
            @PathVariable("sha256") String hash,
            HttpServletRequest request)
            throws IOException {
        var jwe = new String(request.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        commands.take(caller, CommandId.of(id), new Sha256(hash), jwe);
        return ResponseEntity.noContent().build();
    }
}
