import { number, ratio, times, type Expression } from '../Expression.js';

/**
 * An aggregate over only those of its rows that meet a condition.
 * @returns null where it is no plain sum or count: the mean of some rows is no part of the mean
 */
function conditional(of: Expression, when: Expression): Expression | null {
  if (of.kind !== 'aggregate') {
    return null;
  }
  const counted = (then: Expression, otherwise: Expression): Expression => ({
    kind: 'case',
    when,
    then,
    otherwise
  });
  if (of.name === 'count') {
    return of.of
      ? { ...of, of: counted(of.of, { kind: 'empty', type: 'text' }) }
      : { ...of, name: 'sum', of: counted(number(1), number(0)) };
  }
  return of.name === 'sum' && of.of ? { ...of, of: counted(of.of, number(0)) } : null;
}

/** What a condition makes up of an aggregate, in percent; null where nothing is part of it. */
export function percentWhere(of: Expression, when: Expression): Expression | null {
  const part = conditional(of, when);
  return part && times(number(100), ratio(part, of));
}
