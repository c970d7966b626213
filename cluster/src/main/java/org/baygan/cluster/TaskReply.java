package org.baygan.cluster;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.baygan.cache.BinaryForm;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.output.FileChecksum;
import org.baygan.pipeline.task.SiteTasks;
import org.baygan.pipeline.task.TaskRunner;

/**
 * What a process tells of a task that has made files.
 *
 * @param result what the task came to
 * @param files the files that it has written
 */
record TaskReply(SiteTasks.Result result, List<TaskRunner.Written> files) {
    /** The same as bytes. */
    byte[] encode() {
        return BinaryForm.encode(this, TaskReply::write);
    }

    private static void write(DataOutputStream out, TaskReply reply) throws IOException {
        BinaryForm.writeList(out, reply.result.problems(), BinaryForm::writeDiagnostic);
        BinaryForm.writeList(out, reply.result.brokenTemplate().stream().toList(), BinaryForm::writeDiagnostic);
        BinaryForm.writeOptional(out, reply.result.index());
        out.writeBoolean(reply.result.asMade());
        BinaryForm.writeList(out, reply.files, TaskReply::writeFile);
    }

    private static void writeFile(DataOutputStream out, TaskRunner.Written file) throws IOException {
        BinaryForm.writeString(out, file.path());
        BinaryForm.writeString(out, file.made());
        out.writeLong(file.checksum().bytes());
        out.writeLong(file.checksum().crc32());
    }

    /** @throws IOException if {@link #encode} hasn't made these bytes */
    static TaskReply decode(byte[] bytes) throws IOException {
        return BinaryForm.decode(bytes, TaskReply::read);
    }

    private static TaskReply read(ByteBuffer in) throws IOException {
        List<Diagnostic> problems = BinaryForm.readList(in, BinaryForm::readDiagnostic);
        List<Diagnostic> broken = BinaryForm.readList(in, BinaryForm::readDiagnostic);
        Optional<String> index = BinaryForm.readOptional(in);
        boolean asMade = BinaryForm.readBoolean(in);
        return new TaskReply(
                new SiteTasks.Result(problems, broken.stream().findFirst(), index, asMade),
                BinaryForm.readList(in, TaskReply::readFile));
    }

    private static TaskRunner.Written readFile(ByteBuffer in) throws IOException {
        return new TaskRunner.Written(
                BinaryForm.readString(in), BinaryForm.readString(in), new FileChecksum(in.getLong(), in.getLong()));
    }
}
