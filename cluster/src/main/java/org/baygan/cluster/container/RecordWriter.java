package org.baygan.cluster.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.baygan.cluster.container.ContainerFault.Place;
import org.baygan.model.FileFault;

/**
 * Writes the records of one container below a folder: never over something, never through a link, and no more than the
 * limits allow. Not thread-safe.
 */
final class RecordWriter {
    private final String container;
    private final Path folder;
    private final ContainerLimits limits;
    private final byte[] buffer = new byte[64 * 1024];
    private Place current;
    private long records;
    private long bytes;

    /** The folder of the last file, which most often is that of the next one too. */
    private List<String> lastParts = List.of();

    private Path lastFolder;

    /** @param container its path, as messages name it */
    RecordWriter(String container, Path folder, ContainerLimits limits) {
        this.container = container;
        this.folder = folder;
        this.limits = limits;
        this.lastFolder = folder;
        this.current = whole();
    }

    /** Makes the folder if it isn't there. */
    void begin() throws ContainerFault {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unwritable(whole(), folder, e);
        }
    }

    /** The place of the container itself. */
    Place whole() {
        return new Place(container, "");
    }

    /** The place of the record that has begun last; that of the container before the first one. */
    Place current() {
        return current;
    }

    /** How many records have begun. */
    long records() {
        return records;
    }

    /** The next entry of an archive begins, be it a file or not. */
    Place entry(String name) throws ContainerFault {
        return begin(Place.entry(container, records + 1, name));
    }

    /** A line begins that has something in it. */
    Place line(long number) throws ContainerFault {
        return begin(Place.line(container, number));
    }

    /** A row begins. */
    Place row(long number) throws ContainerFault {
        return begin(Place.row(container, number));
    }

    private Place begin(Place next) throws ContainerFault {
        if (records == limits.records()) {
            throw whole().fault(String.format(Locale.ROOT, "has more than %,d records", limits.records()), "divide it");
        }
        records++;
        current = next;
        return next;
    }

    /**
     * Writes a file, or passes over it if its name is hidden.
     *
     * @param declared how long it is said to be; what isn't known may be negative
     * @param content is read to its end
     */
    void write(Place place, String name, long declared, InputStream content) throws ContainerFault {
        RecordName path = RecordName.of(name, place);
        if (declared > limits.recordBytes()) {
            throw tooLong(place);
        }
        if (path.isHidden()) {
            pass(place, content);
            return;
        }
        Path file = file(place, path.parts());
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            copy(place, content, out);
        } catch (ContainerFault told) {
            throw told;
        } catch (FileAlreadyExistsException e) {
            throw place.fault("is there already, by another record or as a file of the source", "keep one of them", e);
        } catch (IOException e) {
            throw unwritable(place, file, e);
        }
    }

    /**
     * Keeps the container itself in a file that no build looks at, as its name is hidden; whoever asks deletes it.
     *
     * @param content is read to its end
     */
    Path keep(InputStream content) throws ContainerFault {
        Path file = folder.resolve("." + UUID.randomUUID());
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int count = read(whole(), content); count >= 0; count = read(whole(), content)) {
                out.write(buffer, 0, count);
            }
            return file;
        } catch (ContainerFault told) {
            throw told;
        } catch (IOException e) {
            throw unwritable(whole(), file, e);
        }
    }

    /** Reads what isn't written; returns how long it is. */
    long pass(Place place, InputStream content) throws ContainerFault {
        try {
            return copy(place, content, OutputStream.nullOutputStream());
        } catch (ContainerFault told) {
            throw told;
        } catch (IOException e) {
            throw unreadable(place, e);
        }
    }

    private long copy(Place place, InputStream content, OutputStream out) throws IOException {
        long length = 0;
        for (int count = read(place, content); count >= 0; count = read(place, content)) {
            length += count;
            bytes += count;
            if (length > limits.recordBytes()) {
                throw tooLong(place);
            }
            if (bytes > limits.bytes()) {
                throw tooMuch();
            }
            out.write(buffer, 0, count);
        }
        return length;
    }

    private int read(Place place, InputStream content) throws ContainerFault {
        try {
            return content.read(buffer);
        } catch (ContainerFault told) {
            throw told;
        } catch (IOException | RuntimeException e) { // libraries throw either at damaged files
            throw unreadable(place, e);
        }
    }

    private static ContainerFault unreadable(Place place, Exception e) {
        return place.fault(
                "can't be read to its end (" + ContainerFault.reason(e) + ")", ContainerFault.SEE_WHETHER_WHOLE, e);
    }

    private static ContainerFault unwritable(Place place, Path file, IOException e) {
        String reason = Optional.ofNullable(FileFault.at(file, e).getReason())
                .orElse(e.getClass().getSimpleName());
        return place.fault(
                "can't be written to " + ContainerFault.quoted(file.toString()) + " (" + reason + ")",
                "see that this machine's disk has room and may be written to",
                e);
    }

    private ContainerFault tooLong(Place place) {
        return place.fault(
                String.format(Locale.ROOT, "is longer than %,d bytes", limits.recordBytes()),
                "divide it, or keep it elsewhere");
    }

    /** The fault of a container that holds more than it may. */
    ContainerFault tooMuch() {
        return whole().fault(String.format(Locale.ROOT, "unpacks to more than %,d bytes", limits.bytes()), "divide it");
    }

    private Path file(Place place, List<String> parts) throws ContainerFault {
        List<String> folders = parts.subList(0, parts.size() - 1);
        try {
            if (!folders.equals(lastParts)) {
                lastFolder = folder(place, folders);
                lastParts = List.copyOf(folders);
            }
            return lastFolder.resolve(parts.get(parts.size() - 1));
        } catch (InvalidPathException e) {
            throw place.fault(
                    "has a name that this machine can't give a file",
                    "let Java run under a locale of UTF-8, such as LC_ALL=C.UTF-8",
                    e);
        }
    }

    /** Makes the folders that aren't there. */
    private Path folder(Place place, List<String> names) throws ContainerFault {
        Path made = folder;
        for (String name : names) {
            made = made.resolve(name);
            try {
                if (!Files.isDirectory(made, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectory(made);
                }
            } catch (FileAlreadyExistsException e) {
                throw place.fault(
                        "lies in " + ContainerFault.quoted(name) + ", which is a file or a link already",
                        "rename one of them",
                        e);
            } catch (IOException e) {
                throw unwritable(place, made, e);
            }
        }
        return made;
    }
}
