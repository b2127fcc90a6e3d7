import { classifyDemand } from '../../../../src/core/planning/forecast/DemandClass.js';

describe('the class of demand', () => {
  it('is told by how often it comes and how much its size varies', () => {
    expect(classifyDemand([5, 6, 5, 4]).demandClass).toBe('smooth');
    expect(classifyDemand([1, 90, 2, 80]).demandClass).toBe('erratic');
    expect(classifyDemand([0, 0, 6, 0, 0, 6])).toEqual({
      demandClass: 'intermittent',
      adi: 3,
      cv2: 0
    });
    expect(classifyDemand([0, 1, 0, 40, 0, 2, 0, 60]).demandClass).toBe('lumpy');
  });

  it('measures the variation of the sizes alone, by the sample variance', () => {
    // Sizes 2 and 4: mean 3, variance 2.
    expect(classifyDemand([0, 2, 0, 4]).cv2).toBeCloseTo(2 / 9, 12);
  });

  it('says so where nothing ever sold', () => {
    expect(classifyDemand([0, 0, 0])).toEqual({ demandClass: 'none', adi: Infinity, cv2: 0 });
    expect(classifyDemand([]).demandClass).toBe('none');
  });

  it('counts an interval right at the limit as intermittent', () => {
    const demand = Array.from({ length: 132 }, (_, t) => (t < 100 ? 3 : 0));
    expect(classifyDemand(demand).demandClass).toBe('intermittent');
  });
});
