import { sbaRate } from '../../../../src/core/planning/forecast/sbaRate.js';

it("takes half the weight off Croston's rate", () => {
  expect(sbaRate([0, 0, 6, 0, 0, 6], 0.1)).toBeCloseTo(1.9, 12);
});

it('refuses demand that never was', () => {
  expect(() => sbaRate([0], 0.1)).toThrow('demand is not usable: no period sold.');
});
