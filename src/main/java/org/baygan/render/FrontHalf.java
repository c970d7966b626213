package org.baygan.render;

import java.util.Map;

/**
 * One language's half of a page that speaks all of them.
 *
 * @param home the language's first page
 * @param messages the strings that the half shows, in that language: latest, enter, title, text, box, count
 */
public record FrontHalf(HomeView home, Map<String, String> messages) {}
