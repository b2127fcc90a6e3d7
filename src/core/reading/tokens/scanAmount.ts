import { matchAt, single, type Scanner } from './Draft.js';

const digits = '(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)';
const amount = new RegExp(
  `([$€£]\\s?)?${digits}(?:(k|mn|million)(?![\\p{L}\\p{N}])|(m)(?![\\p{L}\\p{N}])|(st|nd|rd|th)(?![\\p{L}\\p{N}]))?(\\s?%)?`,
  'uy'
);
const goesOn = /[\p{L}\p{N}]|[.,]\d/uy;

/** Numbers with what is written to them: 1,000, 10k, $2.5m, 5 %, 2nd. */
export const scanAmount: Scanner = (text, at) => {
  const found = matchAt(amount, text, at);
  if (!found) {
    return null;
  }
  const to = at + found[0].length;
  const [, currency, figure = '', scale, metresOrMillion, ordinal, percent] = found;
  // "4.8mm", "90d" and "1,2,3" are not amounts; a bare "12m" is months, metres or a million.
  if (matchAt(goesOn, text, to) || (metresOrMillion && !currency)) {
    return null;
  }
  const factor = scale === 'k' ? 1e3 : scale || metresOrMillion ? 1e6 : 1;
  return single(
    {
      kind: 'number',
      text: figure.replaceAll(',', '') + (scale ?? ordinal ?? '') + (percent ? '%' : ''),
      value: Number(figure.replaceAll(',', '')) * factor,
      ...(percent ? { percent: true as const } : {}),
      ...(ordinal ? { ordinal: true as const } : {}),
      ...(currency ? { currency: true as const } : {})
    },
    at,
    to
  );
};
