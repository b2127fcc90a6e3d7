import type { TaskReading } from '../../../../src/core/reading/tasks/TaskReading.js';
import { taskTalk } from './taskTalk.js';

const planner = 'Warehouse Manager';
const field = 'Field Engineer';
const buyer = 'Procurement Specialist';
const { read } = taskTalk();

describe('A change of a list', () => {
  const route: TaskReading = {
    kind: 'task',
    tool: 'optimize_delivery_route',
    parameters: { order_ids: ['SO-7789', 'SO-7814', 'SO-7857'], warehouse_code: 'WH02' },
    rows: null
  };
  const parametersOf = async (text: string, before = route) => {
    const task = await read(field, text, before);
    return task?.kind === 'task' ? task.parameters : task;
  };

  it.each([
    ['without SO-7814', ['SO-7789', 'SO-7857']],
    ['drop SO-7814', ['SO-7789', 'SO-7857']],
    ['leave SO-7814 out', ['SO-7789', 'SO-7857']],
    ['take SO-7814 off', ['SO-7789', 'SO-7857']],
    ['remove SO-7814 and SO-7857 from the route', ['SO-7789']],
    ['add SO-7886', ['SO-7789', 'SO-7814', 'SO-7857', 'SO-7886']],
    ['also SO-7886', ['SO-7789', 'SO-7814', 'SO-7857', 'SO-7886']],
    ['and SO-7886', ['SO-7789', 'SO-7814', 'SO-7857', 'SO-7886']],
    ['include SO-7886 as well', ['SO-7789', 'SO-7814', 'SO-7857', 'SO-7886']],
    ['add SO-7886 and drop SO-7789', ['SO-7814', 'SO-7857', 'SO-7886']],
    ['only SO-7789 and SO-7857', ['SO-7789', 'SO-7857']]
  ])('“%s” changes it, and keeps the rest', async (text, order_ids) => {
    expect(await parametersOf(text)).toEqual({ order_ids, warehouse_code: 'WH02' });
  });

  it.each(['start with SO-7857', 'SO-7857 first', 'begin with SO-7857', 'deliver SO-7857 first'])(
    '“%s” puts it first',
    async text => {
      const { order_ids } = route.parameters;
      expect(await parametersOf(text)).toMatchObject({ order_ids, start_with: ['SO-7857'] });
    }
  );

  it('forgets what came first when that is left out, and not else', async () => {
    const before = (await read(field, 'start with SO-7857', route)) as TaskReading;
    expect(await parametersOf('without SO-7857', before)).not.toHaveProperty('start_with');
    expect(await parametersOf('without SO-7814', before)).toMatchObject({
      start_with: ['SO-7857']
    });
  });

  it.each([
    ['without SO-7886', 'not-there', ['SO-7886']],
    ['start with SO-7886', 'not-there', ['SO-7886']],
    ['add SO-7789', 'there-already', ['SO-7789']],
    ['without SO-7789, SO-7814 and SO-7857', 'too-few', ['SO-7789', 'SO-7814', 'SO-7857']]
  ])('“%s” does not fit, and says why', async (text, misfit, keys) => {
    const list = route.parameters['order_ids'];
    expect(await read(field, text, route)).toEqual({
      kind: 'misfit-task',
      tool: route.tool,
      misfit,
      keys,
      list
    });
  });

  it('lists again what rows had given, so that it no longer follows from them', async () => {
    const late = (await read(field, 'best route for late orders from WH02')) as TaskReading;
    const before = { ...late, parameters: { ...late.parameters, ...route.parameters } };
    expect(await read(field, 'without SO-7814', before)).toMatchObject({
      rows: null,
      parameters: { order_ids: ['SO-7789', 'SO-7857'] }
    });
    expect(await read(field, 'with two vans', before)).toMatchObject({
      rows: late.rows,
      parameters: { vehicles: 2 }
    });
  });

  it('may be of products or suppliers, too', async () => {
    const forecast = (await read(planner, 'forecast P1010 for six weeks')) as TaskReading;
    expect(await read(planner, 'add P1012', forecast)).toMatchObject({
      parameters: { product_codes: ['P1010', 'P1012'], horizon: 6 }
    });
    const costs = (await read(buyer, 'compare costs of S007 and S009')) as TaskReading;
    expect(await read(buyer, 'without S009', costs)).toMatchObject({ misfit: 'too-few' });
  });

  it.each(['SO-7886', 'without WH02', 'without', 'add a van'])(
    '“%s” says nothing of it that is understood',
    async text => {
      expect(await read(field, text, route)).toBeNull();
    }
  );
});
