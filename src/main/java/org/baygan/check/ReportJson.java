package org.baygan.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import org.baygan.diagnostic.Diagnostic;

/** Writes a report as one JSON object (RFC 8259), in the form that docs/checking.md describes. Stateless. */
public final class ReportJson {
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private ReportJson() {}

    /** Writes the report and a line end, in ASCII; leaves the writer open. */
    public static void write(CheckReport report, Writer writer) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(writer)) {
            json.writeStartObject();
            json.writeArrayFieldStart("diagnostics");
            for (Diagnostic diagnostic : report.diagnostics()) {
                write(diagnostic, json);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("fixed");
            for (FixedFile file : report.fixed()) {
                write(file, json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void write(Diagnostic diagnostic, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
        json.writeStringField("path", diagnostic.path());
        json.writeNumberField("line", diagnostic.line());
        json.writeNumberField("column", diagnostic.column());
        json.writeStringField("message", diagnostic.message());
        json.writeStringField("hint", diagnostic.hint());
        json.writeEndObject();
    }

    private static void write(FixedFile file, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("path", file.path());
        json.writeObjectFieldStart("changes");
        for (Map.Entry<Habit, Integer> change : file.changes().entrySet()) {
            json.writeNumberField(change.getKey().id(), change.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
