import { matchAt, single, type Scanner } from './Draft.js';

const slashed = /w\/([oc](?!\p{L}))?(?!\p{N})/uy;
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

/** "w/", "w/o" and "w/c", which would otherwise fall apart into letters and a slash. */
export const scanWith: Scanner = (text, at) => {
  const found = matchAt(slashed, text, at);
  if (!found) {
    return null;
  }
  const to = at + found[0].length;
  const words = found[1] === 'c' ? ['week', 'commencing'] : [found[1] ? 'without' : 'with'];
  return { to, drafts: words.map(word => ({ token: { kind: 'word', text: word }, from: at, to })) };
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
