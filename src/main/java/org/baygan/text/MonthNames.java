package org.baygan.text;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;
import org.baygan.model.CalendarSystem;
import org.baygan.model.Language;

/** The names of the twelve months in one language and calendar, from CLDR where its names are those in use. */
final class MonthNames {
    /** CLDR 49 has Persian months in these languages under names no reader would know, or in English. */
    private static final Map<String, String> PERSIAN_MONTHS = Map.of(
            "ar", "فروردين أرديبهشت خرداد تير مرداد شهريور مهر آبان آذر دي بهمن إسفند",
            "ckb",
                    "خاکەلێوە گوڵان جۆزەردان پووشپەڕ گەلاوێژ خەرمانان ڕەزبەر خەزەڵوەر سەرماوەز بەفرانبار ڕێبەندان ڕەشەمە",
            "ur", "فروردین اردیبہشت خرداد تیر مرداد شہریور مہر آبان آذر دی بہمن اسفند");

    private MonthNames() {}

    /** The twelve names, the first month's first. */
    static List<String> of(Language language, CalendarSystem system) {
        String ours = PERSIAN_MONTHS.get(language.primary().tag());
        if (system == CalendarSystem.PERSIAN && ours != null) {
            return List.of(ours.split(" "));
        }
        return List.of(symbols(language, system).getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE))
                .subList(0, 12);
    }

    static DateFormatSymbols symbols(Language language, CalendarSystem system) {
        String calendar = system == CalendarSystem.PERSIAN ? "persian" : "gregorian";
        ULocale locale = new ULocale(language.tag() + "@calendar=" + calendar);
        return new DateFormatSymbols(Calendar.getInstance(locale), locale);
    }
}
