import type { Period } from '../../../../src/core/reading/periods/Period.js';

const month = (offset: number): Period => ({ kind: 'unit', unit: 'month', offset });
const may: Period = { kind: 'month', month: 5 };

/** Every kind of period; a kind that the type gains has to be given a row. */
export const periodLevels: Readonly<Record<Period['kind'], readonly Period[]>> = {
  day: [
    { kind: 'day', offset: 0 },
    { kind: 'day', offset: -1 }
  ],
  weekday: [{ kind: 'weekday', weekday: 5 }],
  date: [
    { kind: 'date', day: 29, month: 2, year: 2024 },
    { kind: 'date', day: 17, month: 6 }
  ],
  unit: [month(-1), { kind: 'unit', unit: 'week', offset: 0 }],
  month: [may],
  quarter: [{ kind: 'quarter', quarter: 1 }],
  half: [{ kind: 'half', half: 2, which: 'last' }],
  isoWeek: [{ kind: 'isoWeek', week: 1, year: 2025 }],
  year: [{ kind: 'year', year: 2024 }],
  weekend: [{ kind: 'weekend', offset: -1 }],
  last: [{ kind: 'last', count: 90, unit: 'day' }],
  next: [{ kind: 'next', count: 7, unit: 'day' }],
  lastFull: [{ kind: 'lastFull', count: 3, unit: 'month' }],
  age: [
    { kind: 'age', is: 'over', count: 60, unit: 'day' },
    { kind: 'age', is: 'atMost', count: 2, unit: 'month' }
  ],
  always: [{ kind: 'always' }],
  between: [{ kind: 'between', from: { kind: 'month', month: 11, year: 2024 }, to: may }],
  since: [{ kind: 'since', from: { kind: 'month', month: 3 } }],
  from: [{ kind: 'from', from: { kind: 'date', day: 1, month: 4, year: 2025 } }],
  after: [{ kind: 'after', than: may }],
  before: [{ kind: 'before', than: { kind: 'year', year: 2025 } }],
  until: [{ kind: 'until', to: month(-2) }],
  soFar: [{ kind: 'soFar', period: { kind: 'unit', unit: 'year', offset: 0 } }],
  part: [
    { kind: 'part', of: may, side: 'first', count: 1, unit: 'half' },
    { kind: 'part', of: month(-1), side: 'last', count: 10, unit: 'day' }
  ],
  weekOf: [{ kind: 'weekOf', day: { kind: 'date', day: 9, month: 6 } }],
  shifted: [{ kind: 'shifted', period: month(-1), count: -1, unit: 'year' }],
  leadUp: [{ kind: 'leadUp', to: may, count: 30, unit: 'day' }],
  preceding: [{ kind: 'preceding', period: month(0) }]
};
