import type { Draft } from './Draft.js';

/**
 * "Supplier / warehouse pairs with more than one open PO": two nouns split together.
 * @returns whether the words name two
 */
export function takePairs(draft: Draft): boolean {
  if (!draft.marks.has('pairs')) {
    return true;
  }
  const named = draft.nouns.filter(({ of }) => of.noun.rows === null && of.noun.dimension !== null);
  const names = new Set(named.map(({ of }) => of.noun.dimension));
  if (names.size !== 2 || named.length !== 2 || draft.groups.length > 0) {
    return draft.groups.length === 2 && named.length === 0;
  }
  for (const { at, of } of named) {
    draft.nouns.splice(
      draft.nouns.findIndex(noun => noun.at === at),
      1
    );
    if (of.noun.dimension) {
      draft.groups.push({ at, of: { kind: 'dimension', name: of.noun.dimension } });
    }
  }
  return true;
}
