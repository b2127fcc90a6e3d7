import { AgentRouter } from '../../../../src/core/agents/model/AgentRouter.js';
import { agents } from '../../../../src/core/agents/model/agents.js';
import { personaNames } from '../../../../src/core/session/personas.js';

const router = new AgentRouter();

it('has two agents for every persona, one that asks and one that plans', () => {
  expect(agents).toHaveLength(6);
  for (const persona of personaNames) {
    const asks = router.route(persona, 'SQL_QUERY');
    const plans = router.route(persona, 'OPTIMIZATION');
    expect(asks.name).toMatch(/SQL agent$/);
    expect([asks.persona, plans.persona]).toEqual([persona, persona]);
    expect(plans).not.toBe(asks);
    expect(router.route(persona, 'HYBRID')).toBe(plans);
    expect(router.route(persona, null)).toBe(asks);
  }
});

it('gives nobody an agent of another persona', () => {
  const others = agents.filter(({ persona }) => persona !== 'Field Engineer');
  expect(() => new AgentRouter(others).route('Field Engineer', null)).toThrow(/No agent/);
});
