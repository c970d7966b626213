package org.baygan.cluster.container;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.JsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.baygan.cluster.container.ContainerFault.Place;

/**
 * Writes a row of a Parquet table as an object of JSON: dates and times as ISO 8601 has them, values that are missing not
 * at all. The types are those of the Parquet format's LogicalTypes.md, with its rules for older tables.
 */
final class ParquetJson {
    private static final JsonFactory JSON = new JsonFactory();

    /** The Julian day of 1970-01-01, of which an INT96 counts its days. */
    private static final int JULIAN_EPOCH = 2_440_588;

    private final Place place;
    private final JsonGenerator out;

    private ParquetJson(Place place, JsonGenerator out) {
        this.place = place;
        this.out = out;
    }

    /**
     * Writes a row.
     *
     * @param place the row, as messages name it
     * @throws ContainerFault if a column holds what has no form in JSON
     */
    static void write(Group row, Place place, Writer to) throws IOException {
        try (JsonGenerator out = JSON.createGenerator(to)) {
            new ParquetJson(place, out).object(row);
        }
    }

    private void object(Group group) throws IOException {
        GroupType type = group.getType();
        out.writeStartObject();
        for (int field = 0; field < type.getFieldCount(); field++) {
            Type of = type.getType(field);
            int count = group.getFieldRepetitionCount(field);
            if (of.isRepetition(Type.Repetition.REPEATED)) {
                out.writeFieldName(of.getName());
                out.writeStartArray();
                for (int i = 0; i < count; i++) {
                    value(group, field, i);
                }
                out.writeEndArray();
            } else if (count > 0) {
                out.writeFieldName(of.getName());
                value(group, field, 0);
            }
        }
        out.writeEndObject();
    }

    private void value(Group group, int field, int index) throws IOException {
        Type type = group.getType().getType(field);
        if (type.isPrimitive()) {
            primitive(group, field, index, type.asPrimitiveType());
        } else if (type.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation) {
            list(group.getGroup(field, index));
        } else if (type.getLogicalTypeAnnotation() instanceof MapLogicalTypeAnnotation) {
            map(group.getGroup(field, index));
        } else {
            object(group.getGroup(field, index));
        }
    }

    /** The one field of a list's group is repeated, and what it holds is an element or a group around each. */
    private void list(Group list) throws IOException {
        Type repeated = list.getType().getType(0);
        boolean around = !repeated.isPrimitive()
                && repeated.asGroupType().getFieldCount() == 1
                && !repeated.getName().equals("array")
                && !repeated.getName().equals(list.getType().getName() + "_tuple");
        out.writeStartArray();
        for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
            if (around) {
                element(list.getGroup(0, i), 0);
            } else {
                value(list, 0, i);
            }
        }
        out.writeEndArray();
    }

    private void element(Group around, int field) throws IOException {
        if (around.getFieldRepetitionCount(field) > 0) {
            value(around, field, 0);
        } else {
            out.writeNull();
        }
    }

    private void map(Group map) throws IOException {
        out.writeStartObject();
        for (int i = 0; i < map.getFieldRepetitionCount(0); i++) {
            Group entry = map.getGroup(0, i);
            out.writeFieldName(entry.getValueToString(0, 0));
            if (entry.getType().getFieldCount() > 1) {
                element(entry, 1);
            } else {
                out.writeNull();
            }
        }
        out.writeEndObject();
    }

    private void primitive(Group group, int field, int index, PrimitiveType type) throws IOException {
        LogicalTypeAnnotation meant = type.getLogicalTypeAnnotation();
        switch (type.getPrimitiveTypeName()) {
            case BOOLEAN -> out.writeBoolean(group.getBoolean(field, index));
            case FLOAT -> out.writeNumber(group.getFloat(field, index));
            case DOUBLE -> out.writeNumber(group.getDouble(field, index));
            case INT32 -> number(group.getInteger(field, index), type, meant);
            case INT64 -> number(group.getLong(field, index), type, meant);
            case INT96 -> out.writeString(instant(group.getInt96(field, index).toByteBuffer()));
            default -> bytes(group.getBinary(field, index).toByteBuffer(), type, meant);
        }
    }

    private void number(long number, PrimitiveType type, LogicalTypeAnnotation meant) throws IOException {
        if (meant == null) {
            out.writeNumber(number);
        } else if (meant instanceof IntLogicalTypeAnnotation integer) {
            out.writeNumber(integer.isSigned() ? BigInteger.valueOf(number) : unsigned(number, integer.getBitWidth()));
        } else if (meant instanceof DecimalLogicalTypeAnnotation decimal) {
            out.writeNumber(BigDecimal.valueOf(number, decimal.getScale()).toPlainString());
        } else if (meant instanceof DateLogicalTypeAnnotation) {
            out.writeString(LocalDate.ofEpochDay(number).toString());
        } else if (meant instanceof TimestampLogicalTypeAnnotation timestamp) {
            Instant moment = Instant.EPOCH.plus(number, unit(timestamp.getUnit()));
            out.writeString(
                    timestamp.isAdjustedToUTC()
                            ? moment.toString()
                            : LocalDateTime.ofInstant(moment, ZoneOffset.UTC).toString());
        } else if (meant instanceof TimeLogicalTypeAnnotation time) {
            out.writeString(
                    LocalTime.MIDNIGHT.plus(number, unit(time.getUnit())).toString());
        } else {
            throw formless(type);
        }
    }

    private static BigInteger unsigned(long number, int bits) {
        return BigInteger.valueOf(number).mod(BigInteger.ONE.shiftLeft(bits));
    }

    private static ChronoUnit unit(TimeUnit unit) {
        return switch (unit) {
            case MILLIS -> ChronoUnit.MILLIS;
            case MICROS -> ChronoUnit.MICROS;
            case NANOS -> ChronoUnit.NANOS;
        };
    }

    /** The nanoseconds of a day and the Julian day: how Spark and Impala wrote moments for a long time. */
    private static String instant(ByteBuffer int96) {
        ByteBuffer parts = int96.order(ByteOrder.LITTLE_ENDIAN);
        long nanos = parts.getLong();
        return Instant.EPOCH
                .plus((long) parts.getInt() - JULIAN_EPOCH, ChronoUnit.DAYS)
                .plusNanos(nanos)
                .toString();
    }

    private void bytes(ByteBuffer bytes, PrimitiveType type, LogicalTypeAnnotation meant) throws IOException {
        if (meant instanceof DecimalLogicalTypeAnnotation decimal) {
            byte[] unscaled = new byte[bytes.remaining()];
            bytes.get(unscaled);
            out.writeNumber(new BigDecimal(new BigInteger(unscaled), decimal.getScale()).toPlainString());
            return;
        }
        // Older programs write texts without saying so.
        Optional<String> text = meant == null
                        || meant instanceof StringLogicalTypeAnnotation
                        || meant instanceof EnumLogicalTypeAnnotation
                        || meant instanceof JsonLogicalTypeAnnotation
                ? text(bytes)
                : Optional.empty();
        if (text.isEmpty()) {
            throw formless(type);
        }
        out.writeString(text.get());
    }

    private static Optional<String> text(ByteBuffer bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private ContainerFault formless(PrimitiveType type) {
        return place.fault(
                "holds in its column " + ContainerFault.quoted(type.getName())
                        + " what isn't a text, a number or a time",
                "leave the column out, or write texts in UTF-8 into it");
    }
}
