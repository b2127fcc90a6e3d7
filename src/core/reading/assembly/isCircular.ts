import type { Filter, MeasureUse } from '../../semantics/SemanticQuery.js';

/** The conditions that make up the part that a rate is of. */
const parts: Readonly<Record<string, readonly string[]>> = {
  open_late_rate: ['late_sales'],
  overdue_rate: ['overdue'],
  late_rate: ['overdue', 'received_late'],
  on_time_rate: ['overdue', 'received_late']
};

const ofStatus: ReadonlySet<string> = new Set(['completion_rate', 'open_late_rate']);

/** How much of the delivered is delivered tells nothing: the condition was meant for another figure. */
export const isCircular = (measures: readonly MeasureUse[], filters: readonly Filter[]): boolean =>
  measures.some(use => (use.rate ? isWhole(use, filters) : isOfItself(use.name, filters)));

const isOfItself = (name: string, filters: readonly Filter[]): boolean =>
  filters.some(
    filter =>
      (filter.kind === 'named' && parts[name]?.includes(filter.name)) ||
      (ofStatus.has(name) &&
        (filter.kind === 'related' ||
          (filter.kind === 'members' && filter.dimension === 'sales_status')))
  );

/** Whether all the rows that a share is taken from meet its condition. */
function isWhole({ filters: own }: MeasureUse, filters: readonly Filter[]): boolean {
  const known = new Set(filters.map(filter => JSON.stringify(filter)));
  return own.length > 0 && own.every(filter => known.has(JSON.stringify(filter)));
}
