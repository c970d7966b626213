package org.baygan.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import org.junit.jupiter.api.Test;

class FileNamesTest {
    @Test
    void namesThatAFileSystemTookApartAreOne() {
        assertThat(FileNames.composed("cafe\u0301/آ.md")).isEqualTo("caf\u00E9/آ.md");
        assertThat(FileNames.composed("ا\u0653")).isEqualTo("آ");
        assertThat(FileNames.folded("Cafe\u0301 Noir.MD")).isEqualTo("caf\u00E9-noir.md");
    }

    @Test
    void everyCharacterIsComposedAsUnicodeSays() {
        Normalizer2 nfc = Normalizer2.getNFCInstance();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            for (String name :
                    new String[] {Character.toString(c), "a" + Character.toString(c), "ا" + Character.toString(c)}) {
                if (!FileNames.composed(name).equals(nfc.normalize(name))) {
                    assertThat(FileNames.composed(name)).as("U+%04X", c).isEqualTo(nfc.normalize(name));
                }
            }
        }
    }
}
