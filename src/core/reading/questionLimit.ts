/**
 * The most characters a question may have, counted in code points (an emoji is one or few), unless
 * the configuration says otherwise.
 */
export const questionLimit = 1000;
