import type { Expression } from '../Expression.js';
import { dimensions } from '../model/Dimension.js';
import type { Relation } from '../model/Relation.js';
import type { Group } from '../SemanticQuery.js';

/** One column of a group: rows are told apart by the keys; a name that goes with a key is shown. */
export interface GroupColumn {
  readonly name: string;
  readonly of: Expression;
  readonly isKey: boolean;
  readonly type: 'text' | 'date' | 'number';
}

export const timeColumn = (unit: string): string => (unit === 'day' ? 'date' : unit);

/** The columns a group has, whatever relation gives them. */
export function groupNames(group: Group): readonly string[] {
  return group.kind === 'time' ? [timeColumn(group.unit)] : dimensions[group.name].shows;
}

/**
 * @param event the date field that a time group is taken from
 * @returns null where the relation does not know the group
 */
export function groupColumns(
  group: Group,
  relation: Relation,
  event: string | null
): readonly GroupColumn[] | null {
  if (group.kind === 'dimension') {
    const { key, shows } = dimensions[group.name];
    const columns = shows.map(name => ({ name, field: relation.fields[name] }));
    return columns.every(({ field }) => field)
      ? columns.flatMap(({ name, field }) =>
          field ? [{ name, of: field.of, isKey: name === key, type: 'text' as const }] : []
        )
      : null;
  }
  const date = event === null ? undefined : relation.fields[event];
  if (!date) {
    return null;
  }
  const name = timeColumn(group.unit);
  return group.unit === 'weekday'
    ? [{ name, of: { kind: 'weekday', of: date.of }, isKey: true, type: 'number' }]
    : [{ name, of: { kind: 'trunc', unit: group.unit, of: date.of }, isKey: true, type: 'date' }];
}
