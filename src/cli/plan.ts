import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { AssistantError } from '../core/errors/AssistantError.js';
import { argumentsOf } from './argumentsOf.js';
import { planForecast } from './plan/planForecast.js';
import type { PlanPart } from './plan/PlanPart.js';
import { planRouting } from './plan/planRouting.js';
import { tellFailure } from './tellFailure.js';

// `npm run --silent plan -- forecast|routing [--seconds S]`: problems as JSON in, results as JSON out.
const parts: Readonly<Record<string, PlanPart>> = {
  forecast: planForecast,
  routing: planRouting
};

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const given = argumentsOf({
  options: { seconds: { type: 'string' } },
  allowPositionals: true
});
const [name = ''] = given?.positionals ?? [];
const part = parts[name];
const seconds = z.coerce.number().positive().optional().safeParse(given?.values.seconds);
if (!part || !seconds.success || given?.positionals.length !== 1) {
  process.stderr.write(`Usage: plan ${Object.keys(parts).join('|')} [--seconds S] < problems\n`);
  process.exitCode = 2;
} else {
  await tellFailure(async () => {
    const input = parsed(await text(process.stdin));
    const results = await part(input, { cpu, seconds: seconds.data });
    process.stdout.write(`${JSON.stringify(results)}\n`);
  });
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new AssistantError('agent/invalid-input', ['The input', 'it is not JSON'], { cause });
  }
}
