package org.baygan.model;

import java.util.AbstractList;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * A list that holds a number of each thing, and asks for the thing whenever somebody wants it. Nothing can be changed in
 * it.
 *
 * @param <T> what is listed
 */
public final class NumberedList<T> extends AbstractList<T> implements RandomAccess {
    private final int[] numbers;
    private final IntFunction<T> thing;

    /**
     * A list.
     *
     * @param numbers the number of each thing; not to be changed afterwards
     * @param thing tells the thing of a number
     */
    public NumberedList(int[] numbers, IntFunction<T> thing) {
        this.numbers = numbers;
        this.thing = thing;
    }

    @Override
    public T get(int index) {
        return thing.apply(numbers[index]);
    }

    @Override
    public int size() {
        return numbers.length;
    }
}
