package cn.haicang.console.wire;

import cn.haicang.protocol.WireJson;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.stereotype.Component;

/** Records of the wire, written and read in the one way that the protocol knows. */
@Component
class WireConverter extends AbstractHttpMessageConverter<Object> {
    private static final String PROTOCOL = "cn.haicang.protocol";

    WireConverter() {
        setSupportedMediaTypes(List.of(MediaType.APPLICATION_JSON));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type.getName().startsWith(PROTOCOL);
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage message) throws IOException {
        return WireJson.read(message.getBody().readAllBytes(), type);
    }

    @Override
    protected void writeInternal(Object record, HttpOutputMessage message) throws IOException {
        message.getBody().write(WireJson.write(record));
    }
}
