import { leadTimeDemand } from '../../../../src/core/planning/inventory/leadTimeDemand.js';

describe('Demand over the lead time', () => {
  const inputs = { meanDemand: 20, sdDemand: 6, leadTime: 4, sdLeadTime: 1, reviewPeriod: 0 };

  it('varies with demand and with the lead time', () => {
    expect(leadTimeDemand(inputs)).toEqual({ protectionTime: 4, mean: 80, sd: Math.sqrt(544) });
  });

  it('lasts until the next review too', () => {
    expect(leadTimeDemand({ ...inputs, reviewPeriod: 5, sdLeadTime: 0 })).toEqual({
      protectionTime: 9,
      mean: 180,
      sd: 18
    });
  });

  it.each(['meanDemand', 'sdDemand', 'leadTime', 'sdLeadTime', 'reviewPeriod'])(
    'refuses a negative %s',
    field => {
      expect(() => leadTimeDemand({ ...inputs, [field]: -1 })).toThrow(
        `${field} is not usable: -1 is negative.`
      );
    }
  );
});
