package org.baygan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;

class FileFaultTest {
    @Test
    void the_kind_of_a_fault_comes_with_the_systems_reason() {
        assertThat(FileFault.kind(new FileSystemException("a.md", null, "Input/output error")))
                .isEqualTo("FileSystemException (Input/output error)");
        assertThat(FileFault.kind(new IOException("Stale file handle"))).isEqualTo("IOException (Stale file handle)");
        assertThat(FileFault.kind(new AccessDeniedException("a.md"))).isEqualTo("AccessDeniedException");
        assertThat(FileFault.kind(new IOException())).isEqualTo("IOException");
    }
}
