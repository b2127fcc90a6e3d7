import type { Draft } from '../assembly/Draft.js';

/** "Lines and units in total": nouns in a list of figures are counted. */
export function countNouns(draft: Draft): void {
  const [figure] = draft.figures;
  if (!draft.marks.has('total') || !figure) {
    return;
  }
  for (const { at, of } of [...draft.nouns]) {
    const isListed = draft.figures.some(each => Math.abs(each.at - at) <= 3);
    if (of.noun.count && of.noun.rows && isListed) {
      draft.nouns.splice(
        draft.nouns.findIndex(each => each.at === at),
        1
      );
      draft.figures.unshift({
        at,
        of: { figure: { kind: 'counted', noun: of.noun }, average: false }
      });
    }
  }
}
