package org.baygan.source;

import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.baygan.model.FileStamp;
import org.baygan.model.PackedStrings;

/**
 * Files of one folder in a few arrays: an archive of a million articles has as many, and each would take twice the room as
 * an object. They can't be changed.
 */
final class ContentFiles extends AbstractList<ContentFile> implements RandomAccess {
    /** What a stamp consists of. */
    private static final int NUMBERS = 5;

    private final Path folder;
    private final PackedStrings paths = new PackedStrings();
    private final long[] stamps;

    /**
     * Packs files.
     *
     * @param folder the folder that they are all of
     */
    ContentFiles(Path folder, List<ContentFile> files) {
        this.folder = folder;
        this.stamps = new long[NUMBERS * files.size()];
        int at = 0;
        for (ContentFile file : files) {
            paths.add(file.path());
            FileStamp stamp = file.stamp();
            stamps[at++] = stamp.device();
            stamps[at++] = stamp.inode();
            stamps[at++] = stamp.bytes();
            stamps[at++] = stamp.modified();
            stamps[at++] = stamp.changed();
        }
    }

    @Override
    public ContentFile get(int index) {
        int at = NUMBERS * index;
        FileStamp stamp = new FileStamp(stamps[at], stamps[at + 1], stamps[at + 2], stamps[at + 3], stamps[at + 4]);
        return new ContentFile(paths.get(index), folder, stamp);
    }

    @Override
    public int size() {
        return paths.size();
    }
}
