import { matchAt, single, type Scanner } from './Draft.js';

const withOrWithout = /w\/(o(?!\p{L}))?(?!\p{N})/uy;
const sign = /\.{2,}|<=|>=|=<|=>|<>|!=|->|./suy;

const spellings: Readonly<Record<string, string>> = {
  '≥': '>=',
  '=>': '>=',
  '≤': '<=',
  '=<': '<=',
  '≠': '!=',
  '<>': '!=',
  '→': '->'
};

/** "w/" and "w/o", which would otherwise fall apart into a letter and a slash. */
export const scanWith: Scanner = (text, at) => {
  const found = matchAt(withOrWithout, text, at);
  return found
    ? single({ kind: 'word', text: found[1] ? 'without' : 'with' }, at, at + found[0].length)
    : null;
};

/** Whatever is left: one sign at a time, those that mean a comparison as one. */
export const scanSign: Scanner = (text, at) => {
  const written = matchAt(sign, text, at)?.[0] ?? text.charAt(at);
  const to = at + written.length;
  if (written === '&') {
    return single({ kind: 'word', text: 'and' }, at, to);
  }
  const shown = /^\.{2,}$/.test(written) ? '…' : (spellings[written] ?? written);
  return single({ kind: 'punctuation', text: shown }, at, to);
};
