import { matchAt, single, type Scanner } from './Draft.js';

const clock = /(\d{1,2})[:.](\d{2})\s?(am|pm)(?!\p{L})|(\d{1,2}):(\d{2})(?!\d|:)/uy;
const hour = /(\d{1,2})\s?(am|pm)(?!\p{L})/uy;

/** Literal times of the day: 07:30, 7.30 pm, 8am. */
export const scanTime: Scanner = (text, at) => {
  const full = matchAt(clock, text, at);
  const short = full ? null : matchAt(hour, text, at);
  const found = full ?? short;
  if (!found) {
    return null;
  }
  const hours = Number(full ? (full[1] ?? full[4]) : short?.[1]);
  const minutes = Number(full ? (full[2] ?? full[5]) : 0);
  const half = full ? full[3] : short?.[2];
  if (minutes > 59 || hours > (half ? 12 : 23)) {
    return null;
  }
  const sinceMidnight = half ? (hours % 12) + (half === 'pm' ? 12 : 0) : hours;
  return single(
    { kind: 'time', text: found[0], minutes: sinceMidnight * 60 + minutes },
    at,
    at + found[0].length
  );
};
