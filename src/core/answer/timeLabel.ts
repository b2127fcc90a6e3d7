import { partsOf } from '../calendar/IsoDay.js';
import type { Scalar } from '../database/ResultTable.js';
import type { Translation } from '../language/Translation.js';
import { describeDay } from '../reading/periods/describeDays.js';
import { monthNames, weekdayNames } from '../reading/periods/vocabulary.js';
import type { Group } from '../semantics/SemanticQuery.js';

type TimeUnit = Extract<Group, { kind: 'time' }>['unit'];

/** A row of a split by time in words: "Monday", "March 2025", "Q2 2025". */
export function timeLabel(unit: TimeUnit, value: Scalar, trans: Translation): string {
  if (unit === 'weekday') {
    return trans.__(weekdayNames[Number(value) - 1] ?? String(value ?? '–'));
  }
  const day = String(value ?? '').slice(0, 10);
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) {
    return String(value ?? '–');
  }
  const { year, month } = partsOf(day);
  switch (unit) {
    case 'day':
      return describeDay(day, trans);
    case 'week':
      return trans.__('the week of %1', describeDay(day, trans));
    case 'month':
      return trans.__('%1 %2', trans.__(monthNames[month - 1] ?? ''), String(year));
    case 'quarter':
      return trans.__('Q%1 %2', Math.ceil(month / 3), String(year));
    case 'year':
      return String(year);
  }
}
