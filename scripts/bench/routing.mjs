import { readFileSync } from 'node:fs';
import { inRoot } from '../project/root.mjs';

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Gaps to the best routes known, in %, and what finding them took of the processor, in ms. */
async function gaps(instances, seconds) {
  const { planRouting } = await import('../../lib/cli/plan/planRouting.js');
  const { routingInstanceProblem } = await import('../../lib/cli/plan/RoutingInstance.js');
  const { checkRoutes } = await import('../../lib/core/planning/routing/checkRoutes.js');
  const results = await planRouting({ instances }, { cpu, seconds });
  return instances.map(instance => {
    const { routes, cpuMs } = results[instance.name];
    const { cost, missing, faults } = checkRoutes(routingInstanceProblem(instance), routes);
    if (missing.length + faults.length > 0) throw new Error(`${instance.name} is not solved`);
    return { gap: 100 * (cost / instance.best - 1), cpuMs };
  });
}

/** Tours, full vehicles and windows, 50 to 100 stops; the best known come from runs of minutes. */
export async function routing() {
  const path = inRoot('tests/data/planning/routing-instances.json');
  const { instances } = JSON.parse(readFileSync(path, 'utf8'));
  const short = await gaps(instances, 0.1);
  const long = await gaps(instances, 1);
  const mean = found => found.reduce((sum, { gap }) => sum + gap, 0) / found.length;
  const worst = found => Math.max(...found.map(({ gap }) => gap));
  const what = `Routes, gap to the best known of ${instances.length} problems`;
  return [
    { what: `${what}, 1 CPU second each, mean`, value: mean(long), unit: '%', aim: 0.8 },
    { what: 'The same, worst', value: worst(long), unit: '%', aim: 4 },
    {
      what: 'The same, most CPU time taken',
      value: Math.max(...long.map(({ cpuMs }) => cpuMs)),
      unit: 'ms',
      aim: 1000
    },
    { what: `${what}, 0.1 CPU seconds each, mean`, value: mean(short), unit: '%' }
  ];
}
