import { tableOfRows } from '../../../src/core/database/ResultTable.js';
import { emptyQuery } from '../../../src/core/semantics/SemanticQuery.js';
import { sessionIdleLimit } from '../../../src/core/session/SessionManager.js';
import { commandIds } from '../../../src/lab/commands/commandIds.js';
import { answerOf } from '../panel/answerOf.js';
import { Stage } from '../panel/Stage.js';

let stage: Stage;

beforeEach(async () => {
  stage = new Stage();
  await stage.signIn();
});

afterEach(() => {
  stage.close();
});

const question = (text: string) => ({ kind: 'question', text }) as const;

describe('an answer', () => {
  it('reads: question, sentence, chips, grid, actions, footer', async () => {
    await stage.see(
      answerOf('What is low?', {
        chips: [{ slot: 'filter', label: 'WH01', assumed: false, choices: [] }]
      })
    );
    const text = stage.cards[0]?.textContent ?? '';
    const parts = ['What is low?', 'below their reorder', 'WH01', 'P-1', 'Insert SQL', '2.4 s'];
    const places = parts.map(part => text.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(await stage.faults()).toEqual([]);
  });

  it('ends with time, cost, rows, day and source', async () => {
    await stage.see(answerOf('one'));
    expect(stage.one('footer').textContent).toBe(
      '2.4 s · 0.9 ¢ · 2 rows · as of Jun 18 · compiler'
    );
  });

  it('says before the figures what is to be known of them', async () => {
    await stage.see(
      answerOf('one', {
        notices: ['This is the answer of 12 minutes ago.'],
        doubts: ['The model said 41, which no result has.']
      })
    );
    const text = stage.cards[0]?.textContent ?? '';
    expect(text.indexOf('12 minutes ago')).toBeLessThan(text.indexOf('P-1'));
    expect(text.indexOf('said 41')).toBeLessThan(text.indexOf('P-1'));
    expect(await stage.faults()).toEqual([]);
  });

  it('says before a paid statement what it costs about, if that is anything', async () => {
    await stage.type('one');
    await stage.press('Enter');
    const status = () => stage.one('.jp-SupplyChain-status').textContent;
    await stage.do(() => stage.scripted.newest.query.onPhase?.('running', 0.05));
    expect(status()).toBe('Running the query… about 5.0 ¢');
    await stage.do(() => stage.scripted.newest.query.onPhase?.('drawing'));
    expect(status()).toBe('Drawing the answer…');
  });

  it('shows what a model writes while it does, and then the answer alone', async () => {
    await stage.type('one');
    await stage.press('Enter');
    await stage.do(() => {
      stage.scripted.newest.query.onText?.('Stock is ');
      stage.scripted.newest.query.onText?.('low.');
    });
    expect(stage.one('.jp-SupplyChain-draft').textContent).toBe('Stock is low.');
    expect(await stage.faults()).toEqual([]);
    await stage.do(() => stage.scripted.newest.answer(answerOf('one')));
    expect(stage.text).not.toContain('Stock is low.');
  });

  it('shows what was sent to a model with the explanation, and nothing where none was asked', async () => {
    await stage.see(answerOf('one', { sent: 'You answer questions about stock.' }));
    await stage.do(() => stage.conversation.turns[0]?.explain(true));
    expect(stage.one('details summary').textContent).toBe('What was sent to the model');
    expect(stage.one('details pre').textContent).toBe('You answer questions about stock.');
    expect(await stage.faults()).toEqual([]);
    await stage.see(answerOf('two'));
    await stage.do(() => stage.conversation.turns[0]?.explain(true));
    expect(stage.cards[0]?.querySelector('details')).toBeNull();
  });

  it('shows the SQL on request', async () => {
    await stage.see(answerOf('one', { sql: 'SELECT 42' }));
    expect(stage.text).not.toContain('SELECT 42');
    await stage.click('SQL');
    expect(stage.button('SQL').getAttribute('aria-pressed')).toBe('true');
    expect(stage.text).toContain('SELECT 42');
    expect(await stage.faults()).toEqual([]);
  });

  it('offers a chart only where there is one', async () => {
    await stage.see(answerOf('one'));
    expect(stage.hasButton('Chart')).toBe(false);
  });

  it('says so where no renderer can draw the chart', async () => {
    const $schema = 'https://vega.github.io/schema/vega-lite/v5.json';
    await stage.see(answerOf('one', { chart: { $schema } }));
    await stage.click('Chart');
    expect(stage.text).toContain('The chart could not be drawn.');
  });

  it('warns where rows were cut off', async () => {
    const table = tableOfRows([{ name: 'n', type: 'integer' }], [[1], [2]], '2025-06-18', true);
    await stage.see(answerOf('one', { table }));
    expect(stage.text).toContain('Only the first 2 rows are here; there are more.');
  });

  it('draws no grid without rows', async () => {
    const table = tableOfRows([{ name: 'n', type: 'integer' }], [], '2025-06-18');
    await stage.see(answerOf('one', { table }));
    expect(stage.node.querySelector('[role=grid]')).toBeNull();
  });

  it('asks what follows from it', async () => {
    await stage.see(answerOf('one', { next: ['and WH03?'] }));
    await stage.click('and WH03?');
    expect(stage.scripted.newest.query.request).toEqual(question('and WH03?'));
  });
});

describe('a chip', () => {
  beforeEach(async () => {
    await stage.see(
      answerOf('What is low?', {
        chips: [
          {
            slot: 'filter',
            label: 'WH01',
            assumed: true,
            choices: [
              { label: 'WH02', request: question('low in WH02') },
              { label: 'WH03', request: question('low in WH03') }
            ]
          }
        ]
      })
    );
    stage.button('WH01').focus();
    await stage.click('WH01');
  });

  it('says in words that it was assumed', () => {
    expect(stage.button('WH01').textContent).toContain('assumed');
  });

  it('opens a menu with the focus in it', async () => {
    expect(document.activeElement?.textContent).toBe('WH02');
    expect(await stage.faults()).toEqual([]);
  });

  it('is left with Esc, which gives the focus back and stops nothing', async () => {
    await stage.press('Escape');
    expect(stage.node.querySelector('[role=menu]')).toBeNull();
    expect(document.activeElement).toBe(stage.button('WH01'));
  });

  it('asks again with another choice, reached by arrows', async () => {
    await stage.press('ArrowDown');
    expect(document.activeElement?.textContent).toBe('WH03');
    await stage.do(() => {
      (document.activeElement as HTMLElement).click();
    });
    expect(stage.scripted.newest.query.request).toEqual(question('low in WH03'));
  });

  it('goes round at the ends and to a first letter', async () => {
    await stage.press('ArrowUp');
    expect(document.activeElement?.textContent).toBe('WH03');
    await stage.press('w');
    expect(document.activeElement?.textContent).toBe('WH02');
  });
});

describe('the actions', () => {
  it('stay, with the reason, while no notebook is open', async () => {
    await stage.see(answerOf('one'));
    const insert = stage.button('Insert SQL');
    expect(insert.getAttribute('aria-disabled')).toBe('true');
    expect(insert.title).toBe('No notebook is open');
    await stage.click('Insert SQL');
    expect(stage.notebook.done).toEqual([]);
  });

  it('insert the SQL as soon as a notebook is open, and say where', async () => {
    await stage.see(answerOf('one', { sql: 'SELECT 42' }));
    await stage.do(() => {
      stage.notebook.open('a.ipynb');
    });
    await stage.click('Insert SQL');
    expect(stage.notebook.done).toEqual(['SELECT 42']);
    expect(stage.cards[0]?.textContent).toContain('Inserted below cell 4');
    expect(stage.one('[role=status]').textContent).toContain('Inserted below cell 4');
  });

  it('offer no statement where none was needed', async () => {
    await stage.see(answerOf('what does overdue mean?', { sql: null }));
    await stage.do(() => {
      stage.notebook.open('a.ipynb');
    });
    expect(stage.hasButton('SQL')).toBe(false);
    await stage.click('Insert SQL');
    expect(stage.notebook.done).toEqual([]);
    expect(stage.button('Insert SQL').title).toBe('No statement was needed');
    expect(await stage.faults()).toEqual([]);
  });

  it('tell why one failed, in the card and aloud', async () => {
    await stage.see(answerOf('one'));
    await stage.do(() => {
      stage.notebook.open('a.ipynb');
    });
    await stage.click('To DataFrame');
    expect(stage.cards[0]?.textContent).toContain('Something went wrong');
    expect(stage.one('[role=alert]').textContent).toContain('Something went wrong');
  });

  it('are one stop of the Tab key; arrows move in it', async () => {
    await stage.see(answerOf('one'));
    const bar = stage.one('[role=toolbar]');
    const stops = (): (string | null)[] =>
      [...bar.querySelectorAll('button')]
        .filter(node => node.tabIndex === 0)
        .map(node => node.textContent);
    expect(stops()).toEqual(['Insert SQL']);
    stage.button('Insert SQL').focus();
    await stage.press('End');
    expect(stops()).toEqual(['More']);
    expect(document.activeElement?.textContent).toBe('More');
    await stage.press('ArrowRight');
    expect(stops()).toEqual(['Insert SQL']);
  });

  it('that find no room are in a menu, and run their command for this very answer', async () => {
    const ran: unknown[] = [];
    stage.commands.addCommand(commandIds.saveCsv, { execute: args => ran.push(args) });
    await stage.see(answerOf('one'));
    await stage.see(answerOf('two'));
    const turn = stage.conversation.turns[1];
    await stage.do(() => {
      stage.cards[1]?.querySelector<HTMLElement>('.jp-SupplyChain-more')?.click();
    });
    await stage.click('CSV');
    expect(ran).toEqual([{ turn: turn?.id }]);
  });

  it('explain what the words mean and what was assumed', async () => {
    await stage.see(
      answerOf('one', { definitions: ['Low: less than needed.'], assumptions: ['Today.'] })
    );
    expect(stage.text).not.toContain('Low: less');
    await stage.do(() => {
      stage.conversation.turns[0]?.explain(true);
    });
    expect(stage.text).toContain('Low: less than needed.');
    expect(stage.text).toContain('Today.');
    expect(await stage.faults()).toEqual([]);
  });
});

describe('what planning offers besides its table', () => {
  const rows = { kind: 'reading', reading: emptyQuery, text: 'stock items: low' } as const;
  const planned = answerOf('What to order?', {
    inputs: [
      { name: 'Low', value: '3 places', rows },
      { name: 'Service level', value: '95 %', rows: null }
    ],
    files: [
      { name: 'draft.csv', label: 'Draft purchase orders', text: 'a\r\n1\r\n', rows: 1 },
      { name: 'stops.html', label: 'Stop list', text: '<!doctype html>\n<h1>Stops</h1>', rows: 3 }
    ]
  });

  it.each([
    ['Draft purchase orders', 'draft.csv', 'csv', 'text/csv;charset=utf-8', 1],
    ['Stop list', 'stops.html', 'html', 'text/html;charset=utf-8', 3]
  ])('%s is saved as %s, which the journal is told', async (label, name, to, type, rows) => {
    const saved: string[] = [];
    const blobs: Blob[] = [];
    URL.createObjectURL = blob => {
      blobs.push(blob as Blob);
      return 'blob:draft';
    };
    URL.revokeObjectURL = () => undefined;
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement
    ) {
      saved.push(this.download);
    });
    await stage.see(planned);
    await stage.click(label);
    jest.restoreAllMocks();
    expect(stage.journal.entries.at(-1)).toMatchObject({ event: 'export', to, rows });
    expect(saved).toEqual([name]);
    expect(blobs.map(blob => [blob.type, blob.size])).toEqual([
      [type, planned.files.find(file => file.name === name)?.text.length]
    ]);
    expect(stage.text).toContain(`Saved as ${name}`);
  });

  it('leads from what a figure was made from to its rows', async () => {
    await stage.see(planned);
    await stage.do(() => {
      stage.conversation.turns[0]?.explain(true);
    });
    expect(stage.text).toContain('Service level: 95 %');
    expect(await stage.faults()).toEqual([]);
    await stage.click('Low: 3 places');
    expect(stage.scripted.newest.query.request).toEqual(rows);
  });
});

describe('after an idle hour', () => {
  beforeEach(async () => {
    stage.notebook.open('Plan.ipynb');
    await stage.see(answerOf('one', { sql: 'SELECT 42' }));
    stage.now += sessionIdleLimit + 1;
  });

  it.each(['Insert SQL', 'To DataFrame'])('%s takes nothing out of the panel', async action => {
    const exported = jest.spyOn(stage.notebook, 'exportDataFrame');
    await stage.click(action);
    expect(stage.notebook.done).toEqual([]);
    expect(exported).not.toHaveBeenCalled();
    expect(stage.conversation.announcer.urgent).toContain('Your session has ended.');
    expect(stage.text).toContain('Your session ended');
  });

  it('what is selected is not copied', async () => {
    const copy = new Event('copy', { bubbles: true, cancelable: true });
    const heard = jest.fn();
    const grid = stage.one('[role=grid]');
    grid.addEventListener('copy', heard);
    await stage.do(() => grid.dispatchEvent(copy));
    expect(copy.defaultPrevented).toBe(true);
    expect(heard).not.toHaveBeenCalled();
  });
});

it('lets what is selected be copied while the session lasts', async () => {
  await stage.see(answerOf('one'));
  const heard = jest.fn();
  const grid = stage.one('[role=grid]');
  grid.addEventListener('copy', heard);
  await stage.do(() => grid.dispatchEvent(new Event('copy', { bubbles: true, cancelable: true })));
  expect(heard).toHaveBeenCalledTimes(1);
});
