import type { Translation } from '../language/Translation.js';
import { compileQuery } from '../semantics/compiler/compileQuery.js';
import { dimensionNames, dimensions } from '../semantics/model/Dimension.js';
import { measures } from '../semantics/model/semanticModel.js';
import { emptyQuery, plainUse, type SemanticQuery } from '../semantics/SemanticQuery.js';
import { personaNames } from '../session/personas.js';
import type { Drift } from './Drift.js';
import { lostColumn } from './lostColumn.js';

/** Any day: what a figure reads does not depend on it. */
const today = '2000-01-01';

/** The figures and groups that no persona can have from a database, by their labels. */
export function lostFigures(drift: Drift, trans: Translation): readonly string[] {
  const isLost = (query: SemanticQuery): boolean => {
    const texts = personaNames.flatMap(
      persona => compileQuery(query, { dialect: 'redshift', persona, today })?.text ?? []
    );
    return texts.length > 0 && texts.every(text => lostColumn(text, drift) !== null);
  };
  return [
    ...[...measures.values()]
      .filter(({ name }) => isLost({ ...emptyQuery, measures: [plainUse(name)] }))
      .map(({ label }) => trans.__(label)),
    ...dimensionNames
      .filter(name => isLost({ ...emptyQuery, groups: [{ kind: 'dimension', name }] }))
      .map(name => trans.__(dimensions[name].plural))
  ];
}
