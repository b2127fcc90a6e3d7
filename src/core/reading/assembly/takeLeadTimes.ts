import type { ComparisonOperator, SemanticQuery } from '../../semantics/SemanticQuery.js';
import type { Draft, FigureUse } from './Draft.js';

/** How the lead time that was needed is compared with the one that is set up. */
export interface LeadTimeTest {
  readonly operator: ComparisonOperator;
  readonly factor: number;
}

const needed = 'average_actual_lead_time';
const planned = 'set_lead_time';
const mirrored = { '>': '<', '>=': '<=', '<': '>', '<=': '>=', '=': '=', '<>': '<>' } as const;

/**
 * "Products that take longer than the lead time set up": one figure against another, for each
 * product in each warehouse, as that is what a lead time is set up for.
 * @returns null where no such comparison is asked for
 */
export function takeLeadTimes(draft: Draft): LeadTimeTest | null {
  const found = draft.comparisons.find(({ of }) => nameOf(of.than) !== null);
  const than = found && nameOf(found.of.than);
  const isOther = ({ of }: Draft['figures'][number]): boolean =>
    nameOf(of.figure) !== null && nameOf(of.figure) !== than;
  if (!found || !than || !draft.figures.some(isOther) || found.of.factor !== 1) {
    return null;
  }
  const { operator } = found.of;
  draft.comparisons.splice(draft.comparisons.indexOf(found), 1);
  draft.figures.push({
    at: found.at,
    of: { figure: { kind: 'measure', name: than }, average: false }
  });
  const fields = draft.fields.filter(({ of }) => of.field !== 'lead_time_days');
  draft.fields.splice(0, draft.fields.length, ...fields);
  splitBySetting(draft);
  return { operator: than === planned ? operator : mirrored[operator], factor: 1 };
}

/** The figures with the condition that compares them. */
export function withLeadTimes(query: SemanticQuery, test: LeadTimeTest): SemanticQuery | null {
  const placeOf = (name: string): number => query.measures.findIndex(use => use.name === name);
  const [measure, other] = [placeOf(needed), placeOf(planned)];
  const value = { measure: other, factor: test.factor };
  return measure < 0 || other < 0
    ? null
    : {
        ...query,
        having: [...query.having, { measure, of: 'value', operator: test.operator, value }]
      };
}

function nameOf(figure: Draft['comparisons'][number]['of']['than'] | FigureUse['figure']) {
  return figure.kind === 'measure' && (figure.name === needed || figure.name === planned)
    ? figure.name
    : null;
}

function splitBySetting(draft: Draft): void {
  const { nouns, groups, filters } = draft;
  const others = nouns.filter(({ of: { noun } }) => noun.dimension !== 'product' || noun.rows);
  nouns.splice(0, nouns.length, ...others);
  const isOne = filters.some(
    ({ of }) => of.kind === 'members' && of.dimension === 'warehouse' && of.keys.length === 1
  );
  for (const name of isOne ? (['product'] as const) : (['product', 'warehouse'] as const)) {
    if (!groups.some(({ of }) => of.kind === 'dimension' && of.name === name)) {
      groups.push({ at: -1, of: { kind: 'dimension', name } });
    }
  }
}
