import { readFileSync } from 'node:fs';
import { inRoot } from '../project/root.mjs';
import { quantile } from './quantile.mjs';

const warmUp = 5;
const rounds = 25;

/** The queries of analysts that the tests know, each as long as it usually takes once all is loaded. */
export async function guard() {
  const { nodePolyglotParser } = await import('../../lib/adapters/parser/nodePolyglotParser.js');
  const { SqlGuard } = await import('../../lib/core/sql/SqlGuard.js');
  const started = performance.now();
  const guard = new SqlGuard(await nodePolyglotParser());
  const loading = performance.now() - started;
  const queries = JSON.parse(readFileSync(inRoot('tests/data/guard-benign.json'), 'utf8'));
  const times = queries.map(() => []);
  for (let round = 0; round < warmUp + rounds; round += 1) {
    for (const [index, { sql, persona }] of queries.entries()) {
      const from = performance.now();
      const { allowed } = guard.guard(sql, persona);
      if (!allowed) throw new Error(`The guard refused ${sql}`);
      if (round >= warmUp) times[index].push(performance.now() - from);
    }
  }
  const usual = times.map(each => quantile(each, 0.5));
  const what = `Guard, a query of ${queries.length}`;
  return [
    { what: 'Guard, loading its parser under Node', value: loading, unit: 'ms' },
    { what: `${what}, median`, value: quantile(usual, 0.5), unit: 'ms' },
    { what: `${what}, p95`, value: quantile(usual, 0.95), unit: 'ms', aim: 1 },
    { what: `${what}, slowest`, value: Math.max(...usual), unit: 'ms' }
  ];
}
