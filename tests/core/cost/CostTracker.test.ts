import { trackerOf, TrackerState, trackerTerms as terms } from './trackerOf.js';
import type { TrackerTerms } from '../../../src/core/cost/CostTracker.js';

function tracked(given: Partial<TrackerTerms> = {}, state = new TrackerState()) {
  return { costs: trackerOf(state, given), state };
}

const scan = { service: 'athena', bytesScanned: 1024 ** 4 } as const; // $5
const statement = { service: 'redshift', milliseconds: 300 } as const;

describe('What was spent', () => {
  it('is told of each call, each session and the day', () => {
    const { costs } = tracked();
    expect(costs.charge('a', scan).addedUsd).toBe(5);
    costs.charge('b', scan);
    costs.charge(null, scan);
    expect(costs.session('a').addedUsd).toBe(5);
    expect(costs.session('c').addedUsd).toBe(0);
    expect(costs.day).toMatchObject({ addedUsd: 15, byService: { athena: 15 } });
  });

  it('has a minute of Redshift once, for whatever runs within it', () => {
    const { costs, state } = tracked();
    expect(costs.statementUsd).toBeCloseTo(0.05);
    expect(costs.charge('a', statement).addedUsd).toBeCloseTo(0.05);
    state.now = 20_000;
    expect(costs.statementUsd).toBe(0);
    expect(costs.charge('a', statement).addedUsd).toBe(0);
    expect(costs.session('a').marginalUsd).toBeCloseTo(0.0005);
  });

  it('outlives a reload, and leads from days to a month', () => {
    const { costs, state } = tracked();
    costs.charge('a', scan);
    state.today = '2026-11-26';
    costs.charge('a', scan);
    const again = tracked({}, state).costs;
    expect(again.day.addedUsd).toBe(5);
    // $10 in the four days from the 23rd to the 26th.
    expect(again.monthUsd).toBeCloseTo(75);
    expect(again.session('a').addedUsd).toBe(0);
  });

  it('is kept for thirty days', () => {
    const { costs, state } = tracked();
    for (let day = 1; day <= 31; day += 1) {
      state.today = `2026-10-${String(day).padStart(2, '0')}`;
      costs.charge('a', scan);
    }
    expect(state.days).toHaveLength(30);
    expect(state.days[0]?.day).toBe('2026-10-02');
  });

  it('adds to what another page has spent meanwhile', () => {
    const { costs, state } = tracked();
    costs.charge('a', scan);
    tracked({}, state).costs.charge('b', scan);
    costs.charge('a', scan);
    expect(costs.day.addedUsd).toBe(15);
  });

  it('is told to who watches, until they do not', () => {
    const { costs } = tracked();
    let heard = 0;
    const end = costs.watch(() => (heard += 1));
    costs.charge('a', scan);
    end();
    costs.charge('a', scan);
    expect(heard).toBe(1);
  });
});

describe('The budget of a day', () => {
  it('is none unless one is set', () => {
    const { costs } = tracked();
    costs.charge('a', scan);
    expect(costs.budget).toBeNull();
    expect(() => {
      costs.check();
    }).not.toThrow();
  });

  it('warns, then stops, until the next day or another budget', () => {
    const { costs, state } = tracked({ dailyBudget: 11 });
    const states = [costs.budget?.state];
    for (let calls = 1; calls <= 3; calls += 1) {
      costs.charge('a', scan);
      states.push(costs.budget?.state);
    }
    expect(states).toEqual(['open', 'open', 'near', 'spent']);
    expect(() => {
      costs.check();
    }).toThrow('The budget of the day is spent ($15.00 / $11.00).');
    costs.retune({ ...terms, dailyBudget: 20 });
    expect(costs.budget?.state).toBe('open');
    costs.retune({ ...terms, dailyBudget: 11 });
    state.today = '2026-11-24';
    expect(costs.budget?.state).toBe('open');
  });
});

it('stops a model when its tokens of the day are spent, and nothing else', () => {
  const { costs } = tracked({ dailyTokens: 100 });
  const call = {
    service: 'bedrock',
    model: 'anthropic.claude-sonnet-5-5',
    inputTokens: 40,
    outputTokens: 10,
    cacheReadTokens: 40,
    cacheWriteTokens: 9
  } as const;
  const check = (): void => {
    costs.checkModel();
  };
  costs.charge('a', call);
  expect(check).not.toThrow();
  costs.charge('a', call);
  expect(check).toThrow('198 / 100 tokens');
  expect(() => {
    costs.check();
  }).not.toThrow();
});
