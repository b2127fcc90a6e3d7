import { goldTalk } from './goldTalk.js';

const { ask } = goldTalk();
const planner = 'Warehouse Manager';

/** What answered: the tables, or which planning tool. */
async function answeredBy(...turns: readonly string[]): Promise<string> {
  const outcome = await ask(planner, ...turns);
  return outcome.kind === 'answer' ? (outcome.tool?.name ?? 'tables') : outcome.kind;
}

describe('Between the tables and planning', () => {
  it.each([
    ['what is the reorder point of P1064 in WH01', 'tables'],
    ['what should the reorder point of P1064 in WH01 be', 'calculate_reorder_point'],
    ['demand for P1010 over the last month', 'tables'],
    ['what will demand for P1010 look like over the next month', 'forecast_demand'],
    ['what is out of stock in WH02', 'tables'],
    ['what will run out in WH02', 'identify_stockout_risk'],
    ['what could run out of stock in WH02', 'identify_stockout_risk'],
    ['which products might run out in WH01', 'identify_stockout_risk'],
    ['could you list what is out of stock in WH02', 'tables'],
    ['could you show the reorder point of P1064 in WH01', 'tables'],
    ['which items are below their reorder point?', 'tables'],
    ['units due next week', 'tables'],
    ['abc classes of products by revenue', 'tables'],
    ['when was P1010 last restocked', 'tables'],
    ['when will we run out of P1010', 'identify_stockout_risk'],
    ['what is the safety stock of P1003 in WH01', 'calculate_reorder_point'],
    ['which items in WH02 have fallen to their reorder point or below', 'tables'],
    ['could you tell me when P1010 was last restocked', 'tables'],
    ['when do we run out of hex bolts', 'clarify']
  ])('“%s” asks %s', async (question, expected) => {
    expect(await answeredBy(question)).toBe(expected);
  });

  it('goes back to the tables after a task', async () => {
    expect(await answeredBy('forecast P1010 for six weeks', 'stock by warehouse')).toBe('tables');
  });
});
