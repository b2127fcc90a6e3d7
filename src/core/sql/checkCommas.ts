import { Refusal } from './Refusal.js';
import type { Token } from './Token.js';

/** What cannot follow a comma: the parser lets one stand before them, most databases do not. */
const closing: ReadonlySet<string> = new Set(
  ') , ; as except fetch from group having intersect limit minus offset on order qualify union where window'.split(
    ' '
  )
);

/** @throws Refusal `guard/syntax` for a comma that nothing follows */
export function checkCommas(tokens: readonly Token[]): void {
  tokens.forEach(({ kind, value, at }, index) => {
    const next = tokens[index + 1];
    const ends = next === undefined || (next.kind !== 'quoted' && closing.has(next.value));
    if (kind === 'mark' && value === ',' && ends) {
      throw new Refusal('guard/syntax', ['nothing follows the comma'], at);
    }
  });
}
