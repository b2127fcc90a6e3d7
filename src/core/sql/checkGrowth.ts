import { lengthArguments } from './allowedFunctions.js';
import { Refusal } from './Refusal.js';
import { bare, isFields, list, syntaxNode } from './SyntaxNode.js';

const maximumLength = 1000;
/** How often a value that is not written down may be repeated. */
const maximumTimes = 10;
const repeating: ReadonlySet<string> = new Set(['repeat', 'replicate']);
/** CUBE makes two sets of groups of one expression, four of two, and so on. */
const maximumCube = 8;

/**
 * Refuses a call whose result grows with a number, or with itself.
 * @param name in lower case
 * @throws Refusal
 */
export function checkGrowth(name: string, values: readonly unknown[]): void {
  if (name === 'cube' && values.length > maximumCube) {
    throw new Refusal('guard/generator', ['CUBE']);
  }
  const length = lengthArguments.get(name);
  if (length === undefined) {
    return;
  }
  // What is repeated and repeated again grows without a bound, through CTEs too.
  const written = bare(values[0])?.kind === 'literal';
  const most = repeating.has(name) && !written ? maximumTimes : maximumLength;
  const again = repeating.has(name) && values.some(mentionsLength);
  if (again || !isShort(values[length], most)) {
    throw new Refusal('guard/length', [name.toUpperCase(), String(most)]);
  }
}

/** A number that is written down, or the least of it and another. */
function isShort(value: unknown, most: number): boolean {
  const node = bare(value);
  if (node?.kind === 'literal') {
    return Number(node.fields.value) <= most;
  }
  const least = node?.kind === 'least' ? node.fields.expressions : node?.fields.args;
  return (
    calledName(node && { [node.kind]: node.fields }) === 'least' &&
    list(least).some(each => isShort(each, most))
  );
}

function calledName(value: unknown): string {
  const node = syntaxNode(value);
  return node?.kind === 'function' ? String(node.fields.name).toLowerCase() : (node?.kind ?? '');
}

function mentionsLength(value: unknown): boolean {
  if (Array.isArray(value)) {
    return value.some(mentionsLength);
  }
  return (
    isFields(value) &&
    (lengthArguments.has(calledName(value)) || Object.values(value).some(mentionsLength))
  );
}
