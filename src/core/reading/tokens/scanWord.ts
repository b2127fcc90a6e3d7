import { contractions } from './contractions.js';
import { matchAt, single, type Draft, type Scan, type Scanner } from './Draft.js';

/** Words that digits may be glued to by haste or a hyphen without making a code: top10, jan25. */
const notPrefixes = new Set(
  (
    'top bottom first last next past prior over under than above below min max in on at by to of ' +
    'the and or for from since until till before after day days week weeks wk wks month months ' +
    'year years january february march april may june july august september october november ' +
    'december jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' ')
);

const code = /(\p{L}{1,8})[-_#](\d+)(?![\p{L}\p{N}]|[-/.]\d)/uy;
const run =
  /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|(?<=\d)[.,](?=\d)|(?<=\p{L})'(?=\p{L}))*(?:(?<=s)'(?!\p{N}))?/uy;
const lettersThenDigits = /^([\p{L}\p{M}]+)(\d+)$/u;
const numberThenLetters = /^(\d+(?:\.\d+)?)(\p{L}+)$/u;
const units = new Set(
  'd day days wk wks week weeks mo mth mths month months qtr yr yrs year years'.split(' ')
);

/** Runs of letters and digits: words, contractions, codes, and numbers glued to their unit. */
export const scanWord: Scanner = (text, at) => {
  const hyphened = matchAt(code, text, at);
  if (hyphened && !notPrefixes.has(hyphened[1] ?? '')) {
    const [whole, prefix = '', digits = ''] = hyphened;
    return single({ kind: 'code', text: prefix + digits, prefix, digits }, at, at + whole.length);
  }
  const found = matchAt(run, text, at);
  return found ? readRun(found[0], at) : null;
};

function readRun(written: string, at: number): Scan {
  const to = at + written.length;
  const comma = written.indexOf(',');
  if (comma > 0) {
    // A list without spaces ("1,2,3"): its first member here, the rest later.
    return readRun(written.slice(0, comma), at);
  }
  if (/^\d+(\.\d+)?$/.test(written)) {
    return single({ kind: 'number', text: written, value: Number(written) }, at, to);
  }
  if (!/\d/.test(written)) {
    return readLetters(written, at);
  }
  const [, prefix = '', digits = ''] = lettersThenDigits.exec(written) ?? [];
  if (prefix) {
    return notPrefixes.has(prefix)
      ? {
          to,
          drafts: [
            word(prefix, at, at + prefix.length),
            {
              token: { kind: 'number', text: digits, value: Number(digits) },
              from: at + prefix.length,
              to
            }
          ]
        }
      : single({ kind: 'code', text: written, prefix, digits }, at, to);
  }
  const [, figure = '', suffix = ''] = numberThenLetters.exec(written) ?? [];
  if (figure) {
    const value = Number(figure);
    return units.has(suffix)
      ? {
          to,
          drafts: [
            { token: { kind: 'number', text: figure, value }, from: at, to: at + figure.length },
            word(suffix, at + figure.length, to)
          ]
        }
      : single({ kind: 'code', text: written, value, suffix }, at, to);
  }
  return single({ kind: 'code', text: written }, at, to);
}

function readLetters(written: string, at: number): Scan {
  const to = at + written.length;
  const words = contractions.get(written);
  if (words) {
    return { to, drafts: words.map(part => word(part, at, to)) };
  }
  const owner = /^(.+)'s$|^(.+s)'$/.exec(written)?.slice(1).find(Boolean);
  return owner
    ? single({ kind: 'word', text: owner, possessive: true }, at, to)
    : single({ kind: 'word', text: written.replaceAll("'", '') }, at, to);
}

function word(text: string, from: number, to: number): Draft {
  return { token: { kind: 'word', text }, from, to };
}
