const negated = [
  'is',
  'are',
  'was',
  'were',
  'has',
  'have',
  'had',
  'do',
  'does',
  'did',
  'could',
  'should',
  'would',
  'must',
  'need'
];

const askers = ['what', 'who', 'where', 'when', 'how', 'that', 'there', 'here', 'it', 'which'];

/** Words of two or three letters that haste leaves over, too short for a slip to be mended. */
const hasty = {
  hw: 'how',
  hav: 'have',
  hve: 'have',
  wht: 'what',
  wat: 'what',
  teh: 'the'
};

/** What one written word says, with and without its apostrophe: "hasnt" says has, not. */
export const contractions: ReadonlyMap<string, readonly string[]> = new Map<
  string,
  readonly string[]
>([
  ...negated.flatMap(verb => bothWays(`${verb}n't`, [verb, 'not'])),
  ...bothWays("can't", ['can', 'not']),
  ...bothWays("won't", ['will', 'not']),
  ...bothWays("ain't", ['is', 'not']),
  ['cannot', ['can', 'not']] as const,
  // "its" says something else; its contraction needs the apostrophe.
  ...askers
    .flatMap(word => bothWays(`${word}'s`, [word, 'is']))
    .filter(([written]) => written !== 'its'),
  ...['what', 'who', 'where', 'how'].flatMap(word => bothWays(`${word}'re`, [word, 'are'])),
  ...['we', 'you', 'they', 'i', 'who', 'what'].flatMap(word =>
    bothWays(`${word}'ve`, [word, 'have'])
  ),
  // "were" and "id" are words of their own, "wed" and "well" too.
  ["we're", ['we', 'are']] as const,
  ...bothWays("you're", ['you', 'are']),
  ...bothWays("they're", ['they', 'are']),
  ...bothWays("i'm", ['i', 'am']),
  ["i'd", ['i', 'would']] as const,
  ["we'd", ['we', 'would']] as const,
  ["i'll", ['i', 'will']] as const,
  ["we'll", ['we', 'will']] as const,
  ["it'll", ['it', 'will']] as const,
  ...bothWays("let's", ['let', 'us']),
  ...Object.entries(hasty).map(([written, word]) => [written, [word]] as const),
  ['gimme', ['give', 'me']] as const,
  ['gonna', ['going', 'to']] as const,
  ['wanna', ['want', 'to']] as const
]);

function bothWays(
  written: string,
  words: readonly string[]
): (readonly [string, readonly string[]])[] {
  return [
    [written, words],
    [written.replace("'", ''), words]
  ];
}
