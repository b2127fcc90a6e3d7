/**
 * One question of a case.
 * @typedef {{sentence: string, rows: Record<string, string | number | null>[]}} Shown what the page answered
 * @typedef {{wording: string, question: string, check: (shown: Shown) => void}} Asked
 * @param {string} wording with names of the data in braces: `Is {supplier} or {other} cheaper?`
 * @param {Record<string, string>} names what stands for them in this data
 * @param {(shown: Shown) => void} check throws if the answer is not what the data says
 * @returns {Asked}
 */
export const asks = (wording, names, check) => ({
  wording,
  question: wording.replace(/\{(\w+)\}/g, (_, name) => names[name]),
  check
});
