import { addDate } from './addDate.js';
import type { Draft } from './Draft.js';

/**
 * An average that stands apart from its figure is of the figure before it, or of the rows that
 * are spoken of: "order lines per day: the average and the worst day".
 * @returns whether every average found its figure
 */
export function takeAverages(draft: Draft): boolean {
  const place = draft.averages.at(-1);
  if (place === undefined || draft.figures.some(({ of }) => of.average)) {
    return place !== undefined || draft.averagedOver.length === 0;
  }
  countSubject(draft);
  const before = draft.figures.filter(({ at }) => at < place).at(-1);
  const figure = before ?? draft.figures[0];
  if (!figure) {
    return false;
  }
  const averaged = { at: figure.at, of: { ...figure.of, average: true } };
  draft.figures.splice(draft.figures.indexOf(figure), 1, averaged);
  return true;
}

/** The rows that a question is about are what it counts, where it names no figure. */
export function countSubject(draft: Draft): void {
  const spoken = draft.nouns.find(({ of }) => of.noun.rows !== null && of.noun.count !== null);
  if (!spoken || draft.figures.length > 0) {
    return;
  }
  const { noun } = spoken.of;
  draft.nouns.splice(draft.nouns.indexOf(spoken), 1);
  draft.figures.push({ at: spoken.at, of: { figure: { kind: 'counted', noun }, average: false } });
  addDate(draft, spoken.at, noun.event);
}
