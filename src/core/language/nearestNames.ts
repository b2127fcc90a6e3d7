/** Pairs of neighbouring letters, the ends of the word included. */
function pairsOf(text: string): Set<string> {
  const padded = ` ${text.toLowerCase()} `;
  return new Set(Array.from(padded.slice(1), (letter, index) => `${padded[index] ?? ''}${letter}`));
}

/**
 * The names most like a text, best first, by the pairs of letters they share (Dice 1945).
 * @param limit the most names returned
 */
export function nearestNames(text: string, names: readonly string[], limit = 3): readonly string[] {
  const wanted = pairsOf(text);
  const likeness = (name: string): number => {
    const pairs = pairsOf(name);
    const shared = [...pairs].filter(pair => wanted.has(pair)).length;
    return (2 * shared) / (pairs.size + wanted.size);
  };
  return names
    .map(name => ({ name, like: likeness(name) }))
    .sort((a, b) => b.like - a.like || (a.name < b.name ? -1 : 1))
    .slice(0, limit)
    .map(({ name }) => name);
}
