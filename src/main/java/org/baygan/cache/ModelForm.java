package org.baygan.cache;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.baygan.model.CalendarSystem;
import org.baygan.model.FileReference;
import org.baygan.model.PublicationDate;

/** The form of parts of stories and of their heads in the cache. Stateless. */
@SuppressWarnings("EnumOrdinal") // the form belongs to one version of the cache
final class ModelForm {
    private ModelForm() {}

    static void writeReference(DataOutputStream out, FileReference r) throws IOException {
        out.writeByte(r.kind().ordinal());
        BinaryForm.writeString(out, r.target());
        BinaryForm.writeString(out, r.fragment());
        out.writeInt(r.line());
        out.writeInt(r.column());
    }

    static FileReference readReference(DataInputStream in) throws IOException {
        return new FileReference(
                BinaryForm.readEnum(in, FileReference.Kind.values()),
                BinaryForm.readString(in),
                BinaryForm.readString(in),
                in.readInt(),
                in.readInt());
    }

    static void writeDate(DataOutputStream out, PublicationDate date) throws IOException {
        if (date instanceof PublicationDate.Day d) {
            out.writeByte(1);
            out.writeLong(d.date().toEpochDay());
            BinaryForm.writeOptional(out, d.time().map(OffsetDateTime::toString));
        } else if (date instanceof PublicationDate.Month m) {
            out.writeByte(2);
            out.writeByte(m.system().ordinal());
            out.writeInt(m.year());
            out.writeByte(m.month());
        } else if (date instanceof PublicationDate.Year y) {
            out.writeByte(3);
            out.writeByte(y.system().ordinal());
            out.writeInt(y.year());
        } else {
            out.writeByte(0);
        }
    }

    static PublicationDate readDate(DataInputStream in) throws IOException {
        return switch (in.readByte()) {
            case 1 ->
                new PublicationDate.Day(
                        LocalDate.ofEpochDay(in.readLong()),
                        BinaryForm.readOptional(in).map(OffsetDateTime::parse));
            case 2 ->
                new PublicationDate.Month(
                        BinaryForm.readEnum(in, CalendarSystem.values()), in.readInt(), in.readByte());
            case 3 -> new PublicationDate.Year(BinaryForm.readEnum(in, CalendarSystem.values()), in.readInt());
            case 0 -> PublicationDate.UNKNOWN;
            default -> throw new IOException("unknown kind of date");
        };
    }
}
