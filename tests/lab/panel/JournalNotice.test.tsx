import { Stage } from './Stage.js';

let stage: Stage;

beforeEach(() => {
  stage = new Stage();
});

afterEach(() => {
  stage.journal.failures = 0;
  stage.close();
});

const notices = (): (string | null)[] =>
  [...stage.node.querySelectorAll('.jp-SupplyChain-Journal')].map(node => node.textContent);

it('says nothing while the journal is written', async () => {
  await stage.signIn();
  expect(stage.journal.entries).toHaveLength(1);
  expect(notices()).toEqual([]);
});

it('says how much waits while it cannot be, and no longer', async () => {
  stage.journal.failures = Infinity;
  await stage.signIn();
  expect(notices()).toEqual(['The audit journal cannot be written: 1 entry waits.']);
  expect(await stage.faults()).toEqual([]);
  stage.journal.failures = 0;
  await stage.do(() => undefined);
  await stage.do(() => undefined);
  expect(stage.journal.entries).toHaveLength(1);
  expect(notices()).toEqual([]);
});
