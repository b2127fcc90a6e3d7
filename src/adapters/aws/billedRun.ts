import type { Usage } from '../../core/cost/Usage.js';

type BilledRun = Omit<Extract<Usage, { service: 'lambda' }>, 'service'>;

/** How the end of a log tells it, as text and as JSON. */
const reports = [
  /Billed Duration: (\d+) ms\s+Memory Size: (\d+) MB/,
  /"billedDurationMs":\s*(\d+)[^}]*"memorySizeMB":\s*(\d+)/
];

/**
 * What one run of a function is billed by, from the end of its log.
 * @param log in base64
 * @returns null where the log does not tell it
 */
export function billedRun(log: string | undefined): BilledRun | null {
  const text = log === undefined ? '' : atob(log);
  const [, milliseconds, megabytes] =
    reports.map(report => report.exec(text)).find(found => found !== null) ?? [];
  return milliseconds === undefined || megabytes === undefined
    ? null
    : { milliseconds: Number(milliseconds), memoryMegabytes: Number(megabytes) };
}
