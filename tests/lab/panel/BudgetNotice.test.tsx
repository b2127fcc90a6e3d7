import { trackerOf } from '../../core/cost/trackerOf.js';
import { Stage } from './Stage.js';

const scan = { service: 'athena', bytesScanned: 1024 ** 4 } as const; // $5

let stage: Stage;
beforeEach(() => {
  stage = new Stage();
});
afterEach(() => {
  stage.close();
});

const told = (): string | null =>
  stage.node.querySelector('.jp-SupplyChain-Budget')?.textContent ?? null;

it('warns as the budget of the day runs out, and says when it has', async () => {
  const costs = trackerOf(undefined, { dailyBudget: 6 });
  stage.scripted.costs = costs;
  await stage.signIn();
  expect(told()).toBeNull();
  await stage.do(() => costs.charge('s1', scan));
  expect(told()).toBe('$5.00 of the $6.00 for today are spent.');
  expect(await stage.faults()).toEqual([]);
  await stage.do(() => costs.charge('s1', scan));
  expect(told()).toContain('The $6.00 for today are spent.');
});

it('says nothing where nothing costs anything', async () => {
  await stage.signIn();
  expect(told()).toBeNull();
});
