import type { Choice, Outcome } from '../../../src/core/answer/Outcome.js';
import { tableOfRows } from '../../../src/core/database/ResultTable.js';
import { answerOf } from './answerOf.js';
import { Stage } from './Stage.js';

const markup = '<img src=x onerror=alert(1)><script>1</script><a href="javascript:1">x</a>**b**';
const choice: Choice = { label: markup, request: { kind: 'question', text: markup } };

let stage: Stage;
beforeEach(async () => {
  stage = new Stage();
  await stage.signIn();
});
afterEach(() => {
  stage.close();
});

/** Elements that only markup in a text can have made: there is no place for them in a card. */
const made = (): string[] =>
  [...stage.node.querySelectorAll('article *')].flatMap(node =>
    /^(img|script|a|iframe|b|strong|object|style)$/i.test(node.tagName) ? [node.outerHTML] : []
  );

describe('a text that looks like markup', () => {
  it('is shown as it is, wherever in an answer it stands', async () => {
    await stage.see(
      answerOf('one', {
        sentence: markup,
        chips: [{ slot: 'filter', label: markup, assumed: false, choices: [choice] }],
        assumptions: [markup],
        definitions: [markup],
        sql: markup,
        next: [markup],
        table: tableOfRows([{ name: markup, type: 'text' }], [[markup]], '2025-06-18')
      })
    );
    await stage.do(() => stage.conversation.answered()?.explain(true));
    expect(stage.text.split('onerror=alert(1)').length).toBeGreaterThan(6);
    expect(made()).toEqual([]);
    await stage.click('SQL');
    expect(stage.one('pre').textContent).toBe(markup);
    expect(made()).toEqual([]);
  });

  const others: readonly Outcome[] = [
    { kind: 'clarify', question: 'two', message: markup, options: [choice] },
    { kind: 'unknown', question: 'two', message: markup, offers: [choice] },
    { kind: 'refuse', question: 'two', message: markup, mayAsk: [], offers: [choice] }
  ];
  it.each(others.map(outcome => [outcome.kind, outcome] as const))(
    'is shown as it is where the end is %s',
    async (_kind, outcome) => {
      await stage.see(outcome);
      expect(stage.cards.at(-1)?.textContent?.split(markup)).toHaveLength(3);
      expect(made()).toEqual([]);
    }
  );
});
