import type { PersonaName } from '../../../src/core/session/personas';
import { read } from './readerFixture';

const warehouse: PersonaName = 'Warehouse Manager';
const field: PersonaName = 'Field Engineer';
const procurement: PersonaName = 'Procurement Specialist';

describe('What a persona may not see is barred, however it is said', () => {
  it.each<[PersonaName, string]>([
    [field, 'how much money are we waiting on from suppliers'],
    [field, 'what is on the way from our vendors'],
    [field, 'when do the missing parts come in so i can call the customer'],
    [field, 'how late is Granite Tools'],
    [warehouse, 'outstanding POs for WH03'],
    [warehouse, 'when will we get more hex bolts m8'],
    [warehouse, 'any replenishment for the hex bolts m8'],
    [warehouse, 'which suppliers delivered late last month'],
    [procurement, 'orders due out tomorrow'],
    [procurement, 'how many hex bolts m8 go out the door per week'],
    [procurement, 'how many hex bolts m8 were used last month'],
    [procurement, 'weekly usage of P1001 at WH02']
  ])('%s: %s', (persona, question) => {
    expect(read(persona, question).kind).toBe('barred');
  });
});

describe('What no table holds is said, by what is missing', () => {
  it.each<[string, string]>([
    ['how many orders were delivered late in may', 'punctuality'],
    ['on-time delivery rate last quarter', 'punctuality'],
    ['which carrier has the most orders', 'vehicle'],
    ['unpaid invoices', 'invoices'],
    ['shipping cost last month', 'freight'],
    ['expiry date of P1001', 'attributes'],
    ['phone number of Acme Retail', 'contact'],
    ['what time is the next drop', 'clock'],
    ['distance to Northgate', 'distance'],
    ['how much stock is allocated', 'allocation']
  ])('%s', (question, topic) => {
    expect(read(warehouse, question)).toMatchObject({ kind: 'beyond', topic });
  });
});

describe('A word that is nearly another', () => {
  it('is not taken for one that only ends otherwise', () => {
    expect(read(procurement, 'is Granite Tools good').kind).not.toBe('read');
    expect(read(warehouse, 'orders that were saled')).toMatchObject({ kind: 'unknown-words' });
  });
});

describe('Words that are not known', () => {
  it('stand alone where nothing else is named', () => {
    expect(read(field, 'without the blorbs')).toMatchObject({ bare: true });
    expect(read(field, 'orders by blorb')).toMatchObject({ bare: false });
  });
});

describe('What is counted by what did not happen', () => {
  it('is not counted by what did', () => {
    expect(read(field, 'how many orders has Acme Retail and how many arent finished')).toEqual(
      expect.objectContaining({
        kind: 'read',
        query: expect.objectContaining({
          measures: [
            expect.objectContaining({ filters: [] }),
            expect.objectContaining({
              filters: [{ kind: 'named', name: 'open_sales', negated: false }]
            })
          ]
        }) as object
      })
    );
  });
});
