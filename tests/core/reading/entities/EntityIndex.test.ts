import { EntityIndex, type EntityEntry } from '../../../../src/core/reading/entities/EntityIndex';
import type { MemberCandidate } from '../../../../src/core/reading/ReadingContext';
import { tokenise } from '../../../../src/core/reading/tokens/tokenise';

const named = (dimension: EntityEntry['dimension'], rows: readonly string[]): EntityEntry[] =>
  rows.map(row => {
    const [key = '', name = key] = row.split('=');
    return { dimension, key, name };
  });

const index = new EntityIndex([
  ...named('product', [
    'P1021=Hex Bolt M8x40',
    'P1022=Hex Bolt M10x60',
    'P1023=Hex Nut M8',
    'P1025=Washer M8',
    'P1026=Washer M10',
    'P1036=Spring Washer M8',
    'P1066=Carton Box Small',
    'P1064=Carton Box Large',
    'P1081=Nitrile Gloves L',
    'P1082=Nitrile Gloves M',
    'P1083=Cut Resistant Gloves',
    'P1092=First Aid Kit',
    'P1006=Cable Tie 200mm',
    'P1003=Extension Lead 10m',
    'P1053=Jigsaw 650W',
    'P1005=Circuit Breaker 16A',
    'P1007=Circuit Breaker 32A',
    'P1094=Harness Full Body',
    'P1002=LED Bulb E27 9W',
    'P1085=Hi-Vis Vest'
  ]),
  ...named('supplier', [
    'S002=Borealis Supply',
    'S007=Granite Tools',
    'S009=Ironwood Fasteners',
    'S011=Keystone Industrial',
    'S005=Evergreen Packaging',
    'S008=Helix Hydraulics'
  ]),
  ...named('customer', [
    'C0002=Bluewater Marine',
    'C0003=Cedar Hospital',
    'C0021=Union Textiles',
    ...Array.from({ length: 30 }, (_, n) => `C01${n + 10}=United Stores ${n + 40}`)
  ]),
  ...named('warehouse', ['WH01', 'WH02', 'WH03', 'WH12']),
  ...named('product_group', ['Fasteners', 'Packaging', 'Hand Tools', 'Safety', 'Spare Parts']),
  ...named('area', ['Airport', 'Northgate', 'Harbour']),
  ...named('sales_order_type', ['SO', 'WEB'])
]);

/** The best candidate that covers a phrase whole. */
function best(phrase: string, dimension?: string): MemberCandidate | undefined {
  const tokens = tokenise(phrase);
  return index
    .find(tokens, 0)
    .filter(({ end }) => end === tokens.length)
    .filter(found => dimension === undefined || found.dimension === dimension)
    .sort((one, other) => other.score - one.score)[0];
}

describe('EntityIndex', () => {
  test.each([
    ['WH02', 'WH02'],
    ['wh2', 'WH02'],
    ['WH 02', 'WH02'],
    ['wh-2', 'WH02'],
    ['warehouse 2', 'WH02'],
    ['depot no 12', 'WH12'],
    ['P1025', 'P1025'],
    ['p 1025', 'P1025'],
    ['product 1025', 'P1025'],
    ['s008', 'S008']
  ])('finds the code %s', (phrase, key) => {
    expect(best(phrase)).toMatchObject({ keys: [key], exact: true });
  });

  test.each([
    ['granite tools', ['S007']],
    ["Granite Tools'", ['S007']],
    ['washer m8', ['P1025']],
    ['M8 washers', ['P1025']],
    ['carton boxes small', ['P1066']],
    ['first aid kits', ['P1092']],
    ['hi vis vest', ['P1085']],
    ['fastener', ['Fasteners']],
    ['hand-tools', ['Hand Tools']],
    ['northgate', ['Northgate']],
    ['web', ['WEB']]
  ])('finds the whole name in "%s"', (phrase, keys) => {
    expect(best(phrase)).toMatchObject({ keys, exact: true });
    expect(best(phrase)?.score).toBeGreaterThan(0.95);
  });

  test.each([
    ['hex bolts', ['P1021', 'P1022']],
    ['hex bolt m8', ['P1021']],
    ['circuit breakers', ['P1005', 'P1007']],
    ['nitrile gloves', ['P1081', 'P1082']],
    ['jigsaw', ['P1053']],
    ['jigsaw 650', ['P1053']],
    ['cable tie 200 mm', ['P1006']],
    ['bluewater', ['C0002']],
    ['helix', ['S008']]
  ])('finds those that have "%s" in their names', (phrase, keys) => {
    expect(best(phrase)?.keys).toEqual(keys);
    expect(best(phrase)?.score).toBeGreaterThan(0.6);
  });

  test.each([
    ['nitril gloves L', ['P1081']],
    ['bluewatr marine', ['C0002']],
    ['blue water marine', ['C0002']],
    ['ceder hospital', ['C0003']],
    ['borealsi', ['S002']],
    ['fastners', ['Fasteners']],
    ['safty', ['Safety']],
    ['hexbolts', ['P1021', 'P1022']],
    ['firstaidkit', ['P1092']],
    ['evergren packaging', ['S005']]
  ])('forgives the spelling of "%s"', (phrase, keys) => {
    expect(best(phrase)).toMatchObject({ keys, exact: false });
    expect(best(phrase)?.score).toBeGreaterThan(0.5);
  });

  test.each(['full', 'small', 'supply', 'industrial', 'kit', 'so', 'united', 'body', 'stores'])(
    'is unsure that "%s" alone names anything',
    phrase => {
      expect(best(phrase)?.score ?? 0).toBeLessThanOrEqual(0.62);
    }
  );

  test.each(['10', 'l', 'stock', 'units', 'whereabouts', '42 units', 'p', 'order 1025'])(
    'finds nothing in "%s"',
    phrase => {
      expect(best(phrase)).toBeUndefined();
    }
  );

  test.each(['wash', 'unite', 'hand', 'counting', 'harmless'])(
    'does not take the word "%s" for a slip in a part of a name',
    phrase => {
      expect(best(phrase)?.score ?? 0).toBeLessThan(0.4);
    }
  );

  test('never takes one code for another', () => {
    expect(best('WH05')).toBeUndefined();
    expect(best('P1029')).toBeUndefined();
    expect(best('hex nut m9')).toBeUndefined();
  });

  test('keeps the group apart from the supplier that bears its name', () => {
    expect(best('packaging', 'product_group')).toMatchObject({ exact: true, score: 1 });
    expect(best('packaging', 'supplier')).toMatchObject({ exact: false });
    expect(best('packaging')?.dimension).toBe('product_group');
  });

  test('says which words are parts of names', () => {
    expect(['granite', 'gloves', 'wh2', 'm8'].map(word => index.knows(word))).toEqual(
      Array(4).fill(true)
    );
    expect(index.knows('grnite')).toBe(false);
  });
});
