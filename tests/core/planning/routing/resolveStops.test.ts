import { resolveStops } from '../../../../src/core/planning/routing/resolveStops.js';
import { gazetteerSchema } from '../../../../src/core/planning/routing/Gazetteer.js';
import { gazetteer as example, order } from './deliveryExamples.js';

const gazetteer = gazetteerSchema.parse(example);
const areaOf = (area: string | null, address: string | null): unknown => {
  const { stops, unplanned } = resolveStops([order('SO-1', area, { address })], gazetteer);
  return stops[0]?.area.name ?? unplanned[0]?.reason;
};

describe('The stop of an order', () => {
  it.each([
    ['its area', 'Eastfield', null, 'Eastfield'],
    ['its area, written otherwise', '  EAST-FIELD'.replace('-', ''), null, 'Eastfield'],
    ['its area, though the address names another', 'Eastfield', '1 Westbrook Rd', 'Eastfield'],
    ['the area that its address names', null, '12 Mill Lane, Westbrook', 'Westbrook'],
    ['the address where the area is blank', ' ', '12 Mill Lane, Westbrook', 'Westbrook'],
    ['the address where the area is none of ours', 'South', '3 Quay, Eastfield', 'Eastfield'],
    ['the longer of two names', null, '7 Elm Grove, Northgate Village', 'Northgate Village'],
    ['an area within the text of the area', 'Eastfield (north)', null, 'Eastfield']
  ])('lies in %s', (_, area, address, expected) => {
    expect(areaOf(area, address)).toBe(expected);
  });

  it.each([
    [null, null, { why: 'no-location' }],
    [null, '12 Mill Lane', { why: 'no-location' }],
    ['Southport', null, { why: 'unknown-area', area: 'Southport' }],
    [null, '1 Eastfieldroad', { why: 'no-location' }],
    [
      null,
      'between Eastfield and Westbrook',
      { why: 'several-areas', areas: ['Eastfield', 'Westbrook'] }
    ]
  ])('is not guessed: area %p, address %p', (area, address, reason) => {
    expect(areaOf(area, address)).toEqual(reason);
  });

  it('is listed, not dropped, where an order comes twice', () => {
    const { stops, unplanned } = resolveStops(
      [order('SO-1', 'Eastfield'), order('SO-1', 'Westbrook')],
      gazetteer
    );
    expect(stops.map(({ area }) => area.name)).toEqual(['Eastfield']);
    expect(unplanned.map(({ reason }) => reason)).toEqual([{ why: 'listed-twice' }]);
  });
});
