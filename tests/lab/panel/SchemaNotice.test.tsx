import { Stage } from './Stage.js';

let stage: Stage;
beforeEach(() => {
  stage = new Stage();
});
afterEach(() => {
  stage.close();
});

it('names what the tables lack, on request', async () => {
  stage.scripted.drift = ['The table product has no column unit_cost.'];
  await stage.signIn();
  expect(stage.one('.jp-SupplyChain-Schema summary').textContent).toContain('The tables differ');
  expect(stage.one('.jp-SupplyChain-Schema li').textContent).toBe(
    'The table product has no column unit_cost.'
  );
  expect(await stage.faults()).toEqual([]);
});

it('says nothing where they are as they should be', async () => {
  await stage.signIn();
  expect(stage.node.querySelector('.jp-SupplyChain-Schema')).toBeNull();
});
