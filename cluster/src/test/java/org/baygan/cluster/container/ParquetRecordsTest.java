package org.baygan.cluster.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baygan.cluster.container.Containers.fault;
import static org.baygan.cluster.container.Containers.files;
import static org.baygan.cluster.container.Containers.parquet;
import static org.baygan.cluster.container.Containers.unpack;
import static org.baygan.cluster.container.Containers.utf8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.baygan.cluster.container.Containers.RowWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What only tables have. */
class ParquetRecordsTest {
    @TempDir
    private Path temporary;

    /** What comes of a column with one value. */
    private String of(String column, RowWriter value) throws IOException {
        Path folder = Files.createTempDirectory(temporary, "one");
        unpack("t.parquet", parquet(CompressionCodecName.SNAPPY, column, List.of(value)), folder);
        return files(folder).get("t/1.md");
    }

    private static Binary bytes(int... bytes) {
        byte[] all = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            all[i] = (byte) bytes[i];
        }
        return Binary.fromConstantByteArray(all);
    }

    @Test
    void rows_become_articles_with_their_other_columns_as_front_matter() throws IOException {
        byte[] table = parquet(
                CompressionCodecName.ZSTD,
                """
                optional binary title (STRING);
                optional binary path (STRING);
                optional int32 date (DATE);
                optional binary body (STRING);
                optional group topics (LIST) { repeated group list { optional binary element (STRING); } }
                """,
                List.of(
                        row -> {
                            row.append("title", "خبر «یک»").append("path", "سال/یک.md");
                            row.append("date", 10651).append("body", "متن\n\nدوم");
                            Group topics = row.addGroup("topics");
                            topics.addGroup("list").append("element", "بندر");
                            topics.addGroup("list");
                            topics.addGroup("list").append("element", "b");
                        },
                        row -> row.append("title", "Two"),
                        row -> row.append("body", "three")));
        unpack("fa/part-0.snappy.parquet", table, temporary);
        assertThat(files(temporary))
                .isEqualTo(Map.of(
                        "سال/یک.md",
                        "{\n\"title\":\"خبر «یک»\",\n\"date\":\"1999-03-01\",\n\"topics\":[\"بندر\",null,\"b\"]\n}\n\nمتن\n\nدوم",
                        "part-0.snappy/2.md",
                        "{\n\"title\":\"Two\"\n}\n\n",
                        "part-0.snappy/3.md",
                        "three"));
    }

    @Test
    void each_type_has_its_form() throws IOException {
        Map<String, RowWriter> columns = Map.ofEntries(
                Map.entry("boolean a; true", row -> row.append("a", true)),
                Map.entry("int32 a; -7", row -> row.append("a", -7)),
                Map.entry("int64 a; 9007199254740993", row -> row.append("a", 9007199254740993L)),
                Map.entry("int32 a (INTEGER(8,true)); -7", row -> row.append("a", -7)),
                Map.entry("int32 a (INTEGER(32,false)); 4294967289", row -> row.append("a", -7)),
                Map.entry("int64 a (INTEGER(64,false)); 18446744073709551609", row -> row.append("a", -7L)),
                Map.entry("int32 a (DECIMAL(9,2)); -0.07", row -> row.append("a", -7)),
                Map.entry("int64 a (DECIMAL(18,0)); 1999", row -> row.append("a", 1999L)),
                Map.entry(
                        "fixed_len_byte_array(9) a (DECIMAL(20,3)); -12345678901234567.890",
                        row -> row.add("a", Binary.fromConstantByteArray(signed("-12345678901234567890", 9)))),
                Map.entry("float a; 1.5", row -> row.append("a", 1.5f)),
                Map.entry("double a; 0.1", row -> row.append("a", 0.1)),
                Map.entry("double a; \"NaN\"", row -> row.append("a", Double.NaN)),
                Map.entry("int32 a (DATE); \"1969-12-31\"", row -> row.append("a", -1)),
                Map.entry(
                        "int64 a (TIMESTAMP(MILLIS,true)); \"1999-03-01T21:15:00Z\"",
                        row -> row.append("a", 920_322_900_000L)),
                Map.entry(
                        "int64 a (TIMESTAMP(MICROS,false)); \"1999-03-01T21:15:00.000001\"",
                        row -> row.append("a", 920_322_900_000_001L)),
                Map.entry(
                        "int64 a (TIMESTAMP(NANOS,true)); \"1969-12-31T23:59:59.999999999Z\"",
                        row -> row.append("a", -1L)),
                Map.entry("int96 a; \"1999-03-01T21:15:00Z\"", row -> row.add("a", int96(2_451_239, 76_500))),
                Map.entry("int32 a (TIME(MILLIS,true)); \"00:00:07\"", row -> row.append("a", 7000)),
                Map.entry("binary a (ENUM); \"NEWS\"", row -> row.append("a", "NEWS")),
                Map.entry("binary a; \"متن\"", row -> row.append("a", "متن")),
                Map.entry("binary a (JSON); \"[1]\"", row -> row.append("a", "[1]")));
        for (Map.Entry<String, RowWriter> column : columns.entrySet()) {
            String[] parts = column.getKey().split("; ");
            assertThat(of("required " + parts[0] + ";", column.getValue()))
                    .as(column.getKey())
                    .isEqualTo("{\n\"a\":" + parts[1] + "\n}\n\n");
        }
    }

    private static byte[] signed(String number, int length) {
        byte[] shortest = new BigInteger(number).toByteArray();
        byte[] all = new byte[length];
        Arrays.fill(all, (byte) (shortest[0] < 0 ? -1 : 0));
        System.arraycopy(shortest, 0, all, length - shortest.length, shortest.length);
        return all;
    }

    private static Binary int96(int julianDay, long seconds) {
        ByteBuffer bytes = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        return Binary.fromConstantByteArray(
                bytes.putLong(seconds * 1_000_000_000).putInt(julianDay).array());
    }

    @Test
    void lists_maps_and_groups_have_theirs() throws IOException {
        assertThat(of("repeated binary a (STRING);", row -> row.append("a", "x").append("a", "y")))
                .contains("\"a\":[\"x\",\"y\"]");
        assertThat(of(
                        "optional group a (LIST) { repeated int32 element; }",
                        row -> row.addGroup("a").append("element", 1).append("element", 2)))
                .contains("\"a\":[1,2]");
        assertThat(of(
                        "optional group a (LIST) { repeated group array { required int32 b; } }",
                        row -> row.addGroup("a").addGroup("array").append("b", 1)))
                .contains("\"a\":[{\"b\":1}]");
        assertThat(of(
                        "optional group a (MAP) { repeated group key_value { required binary key (STRING); optional int32 value; } }",
                        row -> {
                            Group map = row.addGroup("a");
                            map.addGroup("key_value").append("key", "یک").append("value", 1);
                            map.addGroup("key_value").append("key", "y");
                        }))
                .contains("\"a\":{\"یک\":1,\"y\":null}");
        assertThat(of(
                        "optional group a { optional int32 b; optional int32 c; }",
                        row -> row.addGroup("a").append("c", 3)))
                .contains("\"a\":{\"c\":3}");
    }

    @ParameterizedTest
    @EnumSource(names = {"UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD", "LZ4_RAW"})
    void a_table_is_read_however_it_is_compressed(CompressionCodecName codec) throws IOException {
        String text = "A long text of an article. ".repeat(2000);
        RowWriter row = one -> one.append("body", text);
        unpack("t.parquet", parquet(codec, "required binary body (STRING);", List.of(row, row)), temporary);
        assertThat(files(temporary)).isEqualTo(Map.of("t/1.md", text, "t/2.md", text));
    }

    @Test
    void what_has_no_form_is_told_with_its_row_and_column() throws IOException {
        RowWriter good = row -> row.append("picture", "text");
        RowWriter bad = row -> row.add("picture", bytes(0xFF, 0xD8));
        byte[] table = parquet(CompressionCodecName.SNAPPY, "optional binary picture;", List.of(good, bad));
        assertThat(fault("fa/t.parquet", table, temporary.resolve("1")))
                .isEqualTo("fa/t.parquet: row 2 holds in its column “picture” what isn't a text, a number or a time:"
                        + " leave the column out, or write texts in UTF-8 into it");
        table = parquet(CompressionCodecName.SNAPPY, "required int32 body;", List.of(row -> row.append("body", 1)));
        assertThat(fault("t.parquet", table, temporary.resolve("2")))
                .isEqualTo(
                        "t.parquet: row 1 has a “body” that isn't a text: write it in quotation marks, or leave it out");
        table = Containers.parquet(Map.of("../a.md", utf8("text")));
        assertThat(fault("t.parquet", table, temporary.resolve("3")))
                .contains("row 1 “../a.md” leads out of the folder");
        table = Containers.parquet(Map.of("a.exe", utf8("text")));
        assertThat(fault("t.parquet", table, temporary.resolve("4"))).contains("isn't an article by the ending");
    }

    @Test
    void a_damaged_table_is_refused_and_leaves_nothing_of_its_own() throws IOException {
        byte[] whole = Containers.parquet(Map.of("a.md", utf8("text"), "b.md", utf8("more text ".repeat(300))));
        for (byte[] cut : List.of(new byte[0], utf8("PAR1"), Arrays.copyOf(whole, whole.length - 1), utf8("text"))) {
            assertThat(fault("t.parquet", cut, temporary.resolve("cut"))).contains("see whether the file is whole");
        }
        assertThat(fault("t.parquet", utf8("PAR1 something PARE"), temporary.resolve("cut")))
                .isEqualTo("t.parquet is encrypted: write it without encryption");
        assertThat(files(temporary.resolve("cut"))).isEmpty();
        Random random = new Random(3);
        AtomicInteger refused = new AtomicInteger();
        for (int round = 0; round < 400; round++) {
            byte[] damaged = whole.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            Path folder = temporary.resolve("round-" + round);
            try {
                Container.of("t.parquet").orElseThrow().unpack(new ByteArrayInputStream(damaged), folder);
            } catch (IOException told) {
                assertThat(told.getMessage()).startsWith("t.parquet").doesNotContain("\n", temporary.toString());
                refused.incrementAndGet();
            }
            assertThat(files(folder).keySet()).as("round %s", round).allMatch(name -> !name.startsWith("."));
        }
        assertThat(refused).hasPositiveValue();
    }
}
