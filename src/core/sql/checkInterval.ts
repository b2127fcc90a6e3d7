import { Refusal } from './Refusal.js';
import { isFields, isVoid, syntaxNode, type Fields } from './SyntaxNode.js';

/** What can stand after INTERVAL. */
const counted: ReadonlySet<unknown> = new Set(['literal', 'paren', 'parameter', 'placeholder']);

/** `INTERVAL '1' DAY`, `INTERVAL '1-2' YEAR TO MONTH`. */
const units: ReadonlySet<unknown> = new Set(['simple', 'span']);

/**
 * Refuses an interval of a form that is not known; what it counts is still to be walked.
 * @throws Refusal
 */
export function checkInterval({ unit, this: count }: Fields): void {
  const known = isVoid(unit) || (isFields(unit) && units.has(unit.type));
  if (!known || !counted.has(syntaxNode(count)?.kind)) {
    throw new Refusal('guard/construct', ['INTERVAL']);
  }
}
