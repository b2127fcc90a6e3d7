import { Configuration } from '../../../../src/core/config/Configuration.js';
import { gazetteerOf } from '../../../../src/core/planning/routing/gazetteerOf.js';

const of = (routes: object) => gazetteerOf(Configuration.parse({ routes }).routes);

const places = {
  areas: { 'Old Town': { latitude: 1, longitude: 2, service_minutes: 8 } },
  warehouses: { WH01: { latitude: 0, longitude: 0 } }
};

describe('gazetteerOf', () => {
  it('is nothing where no place is set', () => {
    expect(of({})).toBeNull();
  });

  it('takes five minutes for a delivery and none for loading, unless they are set', () => {
    const { areas } = places;
    const at = { latitude: 3, longitude: 4 };
    expect(of({ ...places, areas: { ...areas, Airport: at } })).toEqual({
      areas: {
        'Old Town': { latitude: 1, longitude: 2, serviceMinutes: 8 },
        Airport: { ...at, serviceMinutes: 5 }
      },
      warehouses: { WH01: { latitude: 0, longitude: 0, serviceMinutes: 0 } }
    });
  });

  it('knows ways by the names of places however they are written, and the way back', () => {
    expect(of({ ...places, distances: { wh01: { 'old town': 12 } } })?.distances).toEqual({
      WH01: { 'Old Town': 12 },
      'Old Town': { WH01: 12 }
    });
    const both = { WH01: { 'Old Town': 12 }, 'Old Town': { WH01: 14 } };
    expect(of({ ...places, distances: both })?.distances).toEqual(both);
  });
});
