import { measureNamed } from '../model/semanticModel.js';
import type { MeasureUnit } from '../model/Measure.js';
import { dimensions } from '../model/Dimension.js';
import type { Bound, MeasureUse, SemanticQuery } from '../SemanticQuery.js';

/** A figure's columns in the result, by what each tells. */
export interface MeasureColumns {
  readonly use: MeasureUse;
  readonly unit: MeasureUnit;
  readonly value: string;
  readonly before: string | null;
  readonly change: string | null;
  readonly changePercent: string | null;
  readonly share: string | null;
}

/** Whether figures of a unit add up, so that no row means 0. */
export const isAdditive = (unit: MeasureUnit): boolean =>
  unit === 'units' || unit === 'money' || unit === 'count';

export const unitOf = (use: MeasureUse): MeasureUnit =>
  use.rate ? 'percent' : use.combine === 'count' ? 'count' : measureNamed(use.name).unit;

/** Whether a figure of the parts is a part of the figure of the whole: no mean and no extreme is. */
export const addsUp = (use: MeasureUse): boolean =>
  isAdditive(unitOf(use)) && (use.combine === null || use.combine === 'count');

export function measureColumns(query: SemanticQuery): readonly MeasureColumns[] {
  const taken = new Set<string>();
  return query.measures.map(use => {
    const unit = unitOf(use);
    const base = [...wordsOf(use), ...suffixes(use), use.rate ? 'percent' : null]
      .filter(Boolean)
      .join('_');
    let value = base;
    for (let copy = 2; taken.has(value); copy += 1) {
      value = `${base}_${copy}`;
    }
    taken.add(value);
    const compared = query.versus !== null;
    return {
      use,
      unit,
      value,
      before: compared ? `${value}_before` : null,
      change: compared ? `${value}_change` : null,
      changePercent: compared && unit !== 'percent' ? `${value}_change_percent` : null,
      share: query.share && addsUp(use) ? `${value}_share_percent` : null
    };
  });
}

/** "average_revenue", "orders_with_sales_lines_2_to_4". */
function wordsOf({ name, per, combine, bounds }: MeasureUse): readonly (string | null)[] {
  if (combine !== 'count' || per === null) {
    return [combine === 'avg' ? 'average' : combine, name];
  }
  const members = per.kind === 'time' ? `${per.unit}s` : dimensions[per.name].plural;
  return [members.replaceAll(' ', '_'), 'with', name, ...bounds.map(boundName)];
}

const boundName = ({ operator, value }: Bound): string =>
  `${boundNames[operator]}_${String(value).replace(/\W/g, '_')}`;

const boundNames: Readonly<Record<Bound['operator'], string>> = {
  '=': 'of',
  '<>': 'not',
  '<': 'under',
  '<=': 'up_to',
  '>': 'over',
  '>=': 'from'
};

function suffixes(use: MeasureUse): string[] {
  return use.filters.map(filter => {
    const name = filter.kind === 'named' ? filter.name : filter.kind;
    return 'negated' in filter && filter.negated ? `not_${name}` : name;
  });
}
