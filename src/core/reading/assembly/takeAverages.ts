import type { RelationName } from '../../semantics/model/Relation.js';
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
  if (averagesField(draft)) {
    return true;
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

/** A number of days that each row has is averaged as such: "how late are we on average". */
function averagesField({ fields, figures, averages, nouns }: Draft): boolean {
  const [field, ...others] = fields;
  const name = field && averageOf[field.of.relation]?.[field.of.field];
  const isOther = nouns.some(({ of }) => of.noun.rows && of.noun.rows !== field?.of.relation);
  if (!name || others.length > 0 || figures.length > 0 || averages.length > 1 || isOther) {
    return false;
  }
  fields.length = 0;
  nouns.splice(0, Infinity, ...nouns.filter(({ of }) => of.noun.rows === null));
  figures.push({ at: field.at, of: { figure: { kind: 'measure', name }, average: false } });
  return true;
}

const averageOf: Partial<Readonly<Record<RelationName, Readonly<Record<string, string>>>>> = {
  stock: { lead_time_days: 'average_lead_time' },
  sales_order: {
    days_late: 'average_days_late',
    promised_days: 'average_promise_days',
    age_days: 'average_order_age'
  },
  purchase_order: {
    days_overdue: 'average_days_overdue',
    actual_lead_days: 'average_actual_lead_time',
    planned_lead_days: 'average_expected_lead_time'
  }
};
