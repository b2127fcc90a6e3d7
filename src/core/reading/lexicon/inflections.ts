/** A noun and its plural. */
export function inflections(noun: string): readonly string[] {
  if (/[^aeiou]y$/.test(noun)) {
    return [noun, `${noun.slice(0, -1)}ies`];
  }
  return [noun, /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`];
}
