import type { SchemaCatalog } from '../../../src/core/database/SchemaCatalog';
import { SchemaProvider } from '../../../src/core/schema/SchemaProvider';
import { catalogOf } from './catalogOf';

describe('What is known of a schema', () => {
  let now = 0;
  const provider = (tables: SchemaCatalog['tables']): SchemaProvider =>
    new SchemaProvider({
      catalog: { tables },
      clock: { now: () => now },
      timeToLive: 1000,
      timeToRetry: 100
    });
  beforeEach(() => {
    now = 0;
  });

  it('is looked up once for all who ask, and again when it is old', async () => {
    const tables = jest.fn(() => Promise.resolve(catalogOf({ product: { unit_cost: null } })));
    const schema = provider(tables);
    expect(schema.lastDrift).toBeNull();
    const [one, other] = await Promise.all([schema.drift(), schema.drift()]);
    expect(one?.columns).toMatchObject([{ table: 'product', column: 'unit_cost' }]);
    expect(other).toBe(one);
    now = 999;
    expect(await schema.drift()).toBe(one);
    expect(schema.lastDrift).toBe(one);
    expect(tables).toHaveBeenCalledTimes(1);
    now = 1000;
    await schema.drift();
    expect(tables).toHaveBeenCalledTimes(2);
    schema.clear();
    await schema.drift();
    expect(tables).toHaveBeenCalledTimes(3);
  });

  it('is nothing where the catalog cannot be read, and is tried again after a while', async () => {
    const tables = jest
      .fn<ReturnType<SchemaCatalog['tables']>, []>()
      .mockRejectedValueOnce(new Error('denied'))
      .mockResolvedValue(catalogOf());
    const schema = provider(tables);
    expect(await schema.drift()).toBeNull();
    expect(await schema.drift()).toBeNull();
    expect(tables).toHaveBeenCalledTimes(1);
    now = 100;
    expect(await schema.drift()).toMatchObject({ columns: [] });
  });

  it('stays what it was while the catalog is away', async () => {
    const tables = jest
      .fn<ReturnType<SchemaCatalog['tables']>, []>()
      .mockResolvedValueOnce(catalogOf({ product: { unit_cost: null } }))
      .mockRejectedValue(new Error('away'));
    const schema = provider(tables);
    const drift = await schema.drift();
    now = 5000;
    expect(await schema.drift()).toBe(drift);
  });
});
