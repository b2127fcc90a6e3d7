import { WorkerCalculator } from '../../../src/adapters/planning/WorkerCalculator.js';
import { shortageCalculation } from '../../../src/core/planning/calculations/shortageCalculation.js';
import { ThreadWorker } from './ThreadWorker.js';

const place = {
  demand: { demandClass: 'smooth', mean: 4, variance: 9 },
  stock: 20,
  days: 5
} as const;

let workers: ThreadWorker[];
let answers: boolean;
let calculator: WorkerCalculator;

beforeEach(() => {
  workers = [];
  answers = true;
  calculator = new WorkerCalculator(() => {
    const worker = new ThreadWorker(answers);
    workers.push(worker);
    return worker as unknown as Worker;
  });
});

const { signal } = new AbortController();
const ends = (): number[] => workers.map(({ terminated }) => terminated);

it('starts no worker before one is needed, and keeps it for the next calculation', async () => {
  expect(workers).toEqual([]);
  const shares: number[] = [];
  const progress = (done: number): number => shares.push(done);
  const first = await calculator.calculate(shortageCalculation, [place], { signal, progress });
  expect(first).toEqual(await shortageCalculation.run([place], {}));
  expect(shares).toEqual([0]);
  await calculator.calculate(shortageCalculation, [], { signal });
  expect(workers.map(({ heard }) => heard)).toEqual([
    [
      { calculation: 'shortage', input: [place] },
      { calculation: 'shortage', input: [] }
    ]
  ]);
  expect(ends()).toEqual([0]);
});

it('starts another where one is at work, and keeps one of them', async () => {
  const calculate = () => calculator.calculate(shortageCalculation, [place], { signal });
  const [one, two] = await Promise.all([calculate(), calculate()]);
  expect(one).toEqual(two);
  expect(ends()).toEqual([0, 1]);
});

it('ends the worker at once when it is stopped, and has a new one the next time', async () => {
  answers = false;
  const stop = new AbortController();
  const stopped = calculator.calculate(shortageCalculation, [place], { signal: stop.signal });
  stop.abort();
  expect(ends()).toEqual([0]);
  await expect(stopped).rejects.toMatchObject({ code: 'query/stopped' });
  expect(ends()).toEqual([1]);
  answers = true;
  await calculator.calculate(shortageCalculation, [place], { signal });
  expect(ends()).toEqual([1, 0]);
});

it('asks no worker once it is stopped', async () => {
  await expect(
    calculator.calculate(shortageCalculation, [place], { signal: AbortSignal.abort() })
  ).rejects.toMatchObject({ code: 'query/stopped' });
  expect(workers).toEqual([]);
});

it('throws what the calculation throws, by its code, and keeps the worker', async () => {
  await expect(
    calculator.calculate(shortageCalculation, [{ ...place, days: 0.5 }], { signal })
  ).rejects.toMatchObject({
    code: 'agent/invalid-input',
    parts: ['horizonDays', expect.anything()]
  });
  expect(ends()).toEqual([0]);
});

it.each(['onerror', 'onmessageerror'] as const)('fails and ends the worker on %s', async event => {
  answers = false;
  const broken = calculator.calculate(shortageCalculation, [place], { signal });
  workers[0]?.[event]?.(new Event('error'));
  await expect(broken).rejects.toMatchObject({ code: 'system/unexpected' });
  expect(ends()).toEqual([1]);
});

it('takes nothing for an answer that is none', async () => {
  answers = false;
  const broken = calculator.calculate(shortageCalculation, [place], { signal });
  workers[0]?.say({ kind: 'failure', error: { code: 'unheard-of', parts: [] }, cause: '' });
  await expect(broken).rejects.toMatchObject({ code: 'system/unexpected' });
  expect(ends()).toEqual([1]);
  const wrong = calculator.calculate(shortageCalculation, [place], { signal });
  workers[1]?.say({ kind: 'result', result: [{ probability: NaN }] });
  await expect(wrong).rejects.toThrow('probability');
});

it('ends the worker that it kept when it is disposed of', async () => {
  await calculator.calculate(shortageCalculation, [place], { signal });
  calculator.dispose();
  calculator.dispose();
  expect(ends()).toEqual([1]);
});
