import type { Period } from '../../../../src/core/reading/periods/Period.js';

const month = (offset: number): Period => ({ kind: 'unit', unit: 'month', offset });
const may: Period = { kind: 'month', month: 5 };

/** Windows that are over or under way, and how people say them. */
export const pastPeriods: readonly (readonly [Period, readonly [string, ...string[]]])[] = [
  [{ kind: 'day', offset: 0 }, ['today']],
  [{ kind: 'day', offset: -1 }, ['yesterday']],
  [month(-1), ['last month', 'in the previous month']],
  [{ kind: 'unit', unit: 'week', offset: 0 }, ['this week']],
  [{ kind: 'unit', unit: 'quarter', offset: -1 }, ['last quarter', 'in the last quarter']],
  [may, ['in May', 'during May']],
  [{ kind: 'quarter', quarter: 1 }, ['in Q1', 'in the first quarter']],
  [{ kind: 'year', year: 2024 }, ['in 2024']],
  [{ kind: 'last', count: 90, unit: 'day' }, ['in the last 90 days', 'over the past 90 days']],
  [{ kind: 'last', count: 6, unit: 'week' }, ['in the last 6 weeks', 'in the past six weeks']],
  [
    { kind: 'lastFull', count: 3, unit: 'month' },
    ['in the last 3 full months', 'in the last three complete months']
  ],
  [
    {
      kind: 'between',
      from: { kind: 'month', month: 11, year: 2024 },
      to: { kind: 'month', month: 2, year: 2025 }
    },
    ['between November 2024 and February 2025', 'from November 2024 to February 2025']
  ],
  [{ kind: 'since', from: { kind: 'month', month: 3 } }, ['since March', 'since 1 March']],
  [{ kind: 'before', than: { kind: 'year', year: 2025 } }, ['before 2025']],
  [
    { kind: 'soFar', period: { kind: 'unit', unit: 'year', offset: 0 } },
    ['this year so far', 'year to date']
  ],
  [{ kind: 'part', of: may, side: 'first', count: 1, unit: 'half' }, ['in the first half of May']],
  [{ kind: 'weekOf', day: { kind: 'date', day: 9, month: 6 } }, ['in the week of 9 June']],
  [{ kind: 'date', day: 17, month: 6 }, ['on 17 June', 'on June 17']]
];
