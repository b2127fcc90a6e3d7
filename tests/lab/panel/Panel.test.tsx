import { AssistantError } from '../../../src/core/errors/AssistantError.js';
import type { Outcome } from '../../../src/core/answer/Outcome.js';
import { answerOf } from './answerOf.js';
import { signIn } from '../conversation/ScriptedAssistant.js';
import { Stage } from './Stage.js';

let stage: Stage;

beforeEach(() => {
  stage = new Stage();
});

afterEach(() => {
  stage.close();
});

describe('signing in', () => {
  it('takes one click, and says that the data is generated', async () => {
    await stage.open();
    expect(stage.text).toContain('all data is generated');
    expect(await stage.faults()).toEqual([]);
    await stage.click('Procurement Specialist');
    expect(stage.page.session?.persona).toBe('Procurement Specialist');
    expect(stage.question).toBeTruthy();
  });

  it('leads to who you are, what you may see, of which day, and questions that ask', async () => {
    await stage.signIn();
    expect(stage.text).toContain('Warehouse Manager');
    expect(stage.text).toContain('You may see products, stock, and sales orders.');
    expect(stage.text).toContain('June 18, 2025');
    expect(await stage.faults()).toEqual([]);
    await stage.click('What has not sold for 90 days?');
    expect(stage.scripted.newest.query.request).toEqual({
      kind: 'question',
      text: 'What has not sold for 90 days?'
    });
    expect(document.activeElement).toBe(stage.question);
  });
});

describe('while the database is starting', () => {
  it('shows what may be seen and asked, and takes the question', async () => {
    stage.close();
    let open: () => void = () => undefined;
    stage = new Stage(
      () =>
        new Promise(resolve => {
          open = () => {
            resolve(stage.scripted);
          };
        })
    );
    await stage.signIn();
    expect(stage.text).toContain('You may see products, stock, and sales orders.');
    expect(stage.text).toContain('the database is starting');
    expect(stage.text).not.toContain('June 18, 2025');
    expect(await stage.faults()).toEqual([]);
    await stage.click('What has not sold for 90 days?');
    expect(stage.cards[0]?.textContent).toContain('Starting the database…');
    expect(stage.scripted.asked).toEqual([]);
    await stage.do(open);
    expect(stage.scripted.asked).toHaveLength(1);
  });

  it('tells when it cannot, and still what might be asked', async () => {
    stage.close();
    let fails = true;
    stage = new Stage(() =>
      fails ? Promise.reject(new Error('offline')) : Promise.resolve(stage.scripted)
    );
    await stage.signIn();
    expect(stage.hasButton('What has not sold for 90 days?')).toBe(true);
    expect(await stage.faults()).toEqual([]);
    fails = false;
    await stage.click('Try again');
    expect(stage.text).toContain('June 18, 2025');
    expect(stage.hasButton('Try again')).toBe(false);
  });
});

describe('completing the question', () => {
  const options = (): HTMLElement[] => [
    ...stage.node.querySelectorAll<HTMLElement>('[role=option]')
  ];
  const chosen = (): string | undefined =>
    options().find(option => option.getAttribute('aria-selected') === 'true')?.textContent ??
    undefined;

  beforeEach(async () => {
    await stage.signIn();
    stage.scripted.completions = [
      { start: 9, end: 12, text: 'WH01', kind: 'warehouse', detail: '' },
      { start: 9, end: 12, text: 'Wheel', kind: 'product', detail: 'P7' }
    ];
    await stage.type('stock in wh0');
  });

  it('opens with typing, chooses nothing, and tells what is open', async () => {
    expect(options().map(({ textContent }) => textContent)).toEqual([
      'WH01warehouse',
      'Wheelproduct P7'
    ]);
    expect(chosen()).toBeUndefined();
    expect(stage.question.getAttribute('aria-controls')).toBe(stage.one('[role=listbox]').id);
    expect(stage.one('[role=status]').textContent).toContain('2 completions');
    expect(await stage.faults()).toEqual([]);
  });

  it('leaves Enter to the question and Tab to the page while nothing is chosen', async () => {
    expect(await stage.press('Tab')).toBe(false);
    await stage.press('Enter');
    expect(stage.scripted.newest.query.request.text).toBe('stock in wh0');
    expect(options()).toEqual([]);
  });

  it('is walked with Up and Down, past the last to none', async () => {
    await stage.press('ArrowDown');
    expect(chosen()).toContain('WH01');
    expect(stage.question.getAttribute('aria-activedescendant')).toBe(options()[0]?.id);
    expect(await stage.faults()).toEqual([]);
    await stage.press('ArrowDown');
    await stage.press('ArrowDown');
    expect(chosen()).toBeUndefined();
    expect(stage.question.hasAttribute('aria-activedescendant')).toBe(false);
    await stage.press('ArrowUp');
    expect(chosen()).toContain('Wheel');
  });

  it.each(['Enter', 'Tab'])('takes the chosen one with %s, and asks nothing', async key => {
    await stage.press('ArrowDown');
    expect(await stage.press(key)).toBe(true);
    expect(stage.question.value).toBe('stock in WH01 ');
    expect(stage.question.selectionStart).toBe(14);
    expect(stage.scripted.asked).toEqual([]);
    expect(options()).toEqual([]);
    expect(document.activeElement).toBe(stage.question);
  });

  it('takes one with a click', async () => {
    await stage.do(() => {
      options()[1]?.click();
    });
    expect(stage.question.value).toBe('stock in Wheel ');
  });

  it('closes with Escape, and leaves what runs running', async () => {
    await stage.do(() => {
      void stage.conversation.ask({ kind: 'question', text: 'one' });
    });
    await stage.press('Escape');
    expect(options()).toEqual([]);
    expect(stage.question.hasAttribute('aria-controls')).toBe(false);
    expect(stage.conversation.runningTurn).not.toBeNull();
    await stage.press('Escape');
    expect(stage.conversation.runningTurn).toBeNull();
  });

  it('leaves Up and Down to earlier questions while it is closed', async () => {
    stage.scripted.completions = [];
    await stage.see(answerOf('one'));
    await stage.press('ArrowUp');
    expect(stage.question.value).toBe('one');
  });
});

describe('the question', () => {
  beforeEach(async () => {
    await stage.signIn();
  });

  it('is asked with Enter and answered right below, newest first', async () => {
    await stage.see(answerOf('one'));
    await stage.see(answerOf('two'));
    expect(stage.cards.map(card => card.querySelector('h3')?.textContent)).toEqual(['two', 'one']);
  });

  it('keeps the focus when the answer arrives', async () => {
    await stage.see(answerOf('one'));
    expect(document.activeElement).toBe(stage.question);
  });

  it('is not asked while a word is composed', async () => {
    await stage.type('ざいこ');
    await stage.press('Enter', { isComposing: true });
    expect(stage.scripted.asked).toEqual([]);
    expect(stage.question.value).toBe('ざいこ');
  });

  it('leaves Shift+Enter to the text', async () => {
    await stage.type('one');
    expect(await stage.press('Enter', { shiftKey: true })).toBe(false);
    expect(stage.scripted.asked).toEqual([]);
  });

  it('follows the setting that swaps them, at once', async () => {
    await stage.do(() => {
      stage.settings.current = { ...stage.settings.current, sendWithEnter: false };
    });
    await stage.type('one');
    await stage.press('Enter');
    expect(stage.scripted.asked).toEqual([]);
    await stage.press('Enter', { shiftKey: true });
    expect(stage.scripted.asked).toHaveLength(1);
  });

  it('recalls earlier questions with Up and Down, and moves inside a text of its own', async () => {
    await stage.see(answerOf('one'));
    await stage.press('ArrowUp');
    expect(stage.question.value).toBe('one');
    await stage.press('ArrowDown');
    expect(stage.question.value).toBe('');
    await stage.type('mine');
    expect(await stage.press('ArrowUp')).toBe(false);
    expect(stage.question.value).toBe('mine');
  });

  it('says what is wrong with it, and keeps it', async () => {
    const long = 'a'.repeat(1001);
    await stage.type(long);
    await stage.press('Enter');
    expect(stage.question.value).toBe(long);
    expect(stage.question.getAttribute('aria-invalid')).toBe('true');
    expect(stage.one('[role=alert]').textContent).toContain('1001 characters');
    expect(stage.scripted.asked).toEqual([]);
    expect(await stage.faults()).toEqual([]);
  });

  it('holds JupyterLab’s shortcuts off', () => {
    expect(stage.question.closest('[data-lm-suppress-shortcuts=true]')).not.toBeNull();
  });

  it('survives that the panel is closed and opened', async () => {
    await stage.type('half a quest');
    stage.hide();
    await stage.open();
    expect(stage.question.value).toBe('half a quest');
  });
});

describe('while answering', () => {
  beforeEach(async () => {
    await stage.signIn();
    await stage.type('What runs out?');
    await stage.press('Enter');
  });

  it('shows the question, the phase, and Stop in place of Ask', async () => {
    expect(stage.cards[0]?.getAttribute('aria-busy')).toBe('true');
    expect(stage.hasButton('Ask')).toBe(false);
    await stage.do(() => stage.scripted.newest.query.onPhase?.('running'));
    expect(stage.cards[0]?.textContent).toContain('Running the query…');
    await stage.do(() => stage.scripted.newest.query.onProgress?.('Forecasting 2 of 3…'));
    expect(stage.cards[0]?.textContent).toContain('Forecasting 2 of 3…');
    expect(stage.cards[0]?.textContent).not.toContain('Running the query…');
    expect(await stage.faults()).toEqual([]);
  });

  it('stops with Esc and offers to ask again', async () => {
    await stage.press('Escape');
    expect(stage.scripted.newest.query.signal.aborted).toBe(true);
    expect(stage.cards[0]?.textContent).toContain('Stopped.');
    expect(stage.question.value).toBe('What runs out?');
    await stage.click('Ask again');
    expect(stage.scripted.asked).toHaveLength(2);
  });

  it('stops with the button', async () => {
    await stage.click('Stop');
    expect(stage.scripted.newest.query.signal.aborted).toBe(true);
    expect(stage.hasButton('Ask')).toBe(true);
  });
});

it('shows the seconds from the third one on', async () => {
  await stage.signIn();
  jest.useFakeTimers({ doNotFake: ['setTimeout', 'setImmediate', 'queueMicrotask', 'nextTick'] });
  try {
    await stage.type('What runs out?');
    await stage.press('Enter');
    await stage.do(() => {
      jest.advanceTimersByTime(2900);
    });
    expect(stage.cards[0]?.textContent).not.toMatch(/\d s/);
    await stage.do(() => {
      jest.advanceTimersByTime(1100);
    });
    expect(stage.cards[0]?.textContent).toMatch(/[34] s/);
  } finally {
    jest.useRealTimers();
  }
});

it('never clears a draft with Esc', async () => {
  await stage.signIn();
  await stage.type('half a quest');
  await stage.press('Escape');
  expect(stage.question.value).toBe('half a quest');
});

describe('the outcomes', () => {
  beforeEach(async () => {
    await stage.signIn();
  });

  it('announces an answer with its rows, politely', async () => {
    await stage.see(answerOf('one'));
    expect(stage.one('[role=status]').textContent).toContain(
      '2 items are below their reorder point. 2 rows.'
    );
    expect(stage.one('[role=alert]').textContent).toBe('');
  });

  it('asks back with buttons and with the keys 1 to 9', async () => {
    const option = (text: string) =>
      ({ label: text, request: { kind: 'question', text } }) as const;
    const clarify: Outcome = {
      kind: 'clarify',
      question: 'late',
      message: 'Which late?',
      options: [option('Past due'), option('Not shipped')]
    };
    await stage.see(clarify);
    expect(await stage.faults()).toEqual([]);
    await stage.press('2');
    expect(stage.scripted.newest.query.request.text).toBe('Not shipped');
    await stage.do(() => stage.scripted.newest.answer({ ...clarify, question: 'again' }));
    await stage.type('3 most');
    expect(await stage.press('1')).toBe(false);
  });

  it('refuses without an error: who may, and what is near', async () => {
    await stage.see({
      kind: 'refuse',
      question: 'purchase orders',
      message: 'Purchase orders are not yours to see.',
      mayAsk: ['Procurement Specialist'],
      offers: [{ label: 'Stock value', request: { kind: 'question', text: 'Stock value?' } }]
    });
    expect(stage.cards[0]?.textContent).toContain('Who may: Procurement Specialist.');
    expect(stage.one('[role=alert]').textContent).toBe('');
    expect(stage.question.value).toBe('purchase orders');
    expect(await stage.faults()).toEqual([]);
    await stage.click('Stock value');
    expect(stage.scripted.newest.query.request.text).toBe('Stock value?');
  });

  it('says what it does not know, and what it can tell instead', async () => {
    await stage.see({
      kind: 'unknown',
      question: 'weather?',
      message: 'I do not know “weather”.',
      offers: [{ label: 'Stock value', request: { kind: 'question', text: 'Stock value?' } }]
    });
    expect(stage.cards[0]?.textContent).toContain('I do not know “weather”.');
    expect(stage.hasButton('Stock value')).toBe(true);
    expect(await stage.faults()).toEqual([]);
  });

  it('tells what happened, what to do and the code of an error, and tries again', async () => {
    const error = new AssistantError('query/timeout', ['30'], { cause: new Error('secret') });
    await stage.see({ kind: 'error', question: 'slow', error });
    const text = stage.cards[0]?.textContent ?? '';
    expect(text).toContain('The database took longer than 30 s.');
    expect(text).toContain('Narrow the question.');
    expect(text).toContain('query/timeout');
    expect(text).not.toContain('secret');
    expect(stage.one('[role=alert]').textContent).toContain('The database took longer than 30 s.');
    expect(await stage.faults()).toEqual([]);
    await stage.click('Try again');
    expect(stage.scripted.newest.query.request.text).toBe('slow');
  });

  it('offers no second try where it would fail again', async () => {
    await stage.see({ kind: 'error', question: 'q', error: new AssistantError('query/failed') });
    expect(stage.hasButton('Try again')).toBe(false);
  });

  it('puts a question back to be edited', async () => {
    await stage.see(answerOf('one'));
    await stage.click('Edit the question');
    expect(stage.question.value).toBe('one');
    expect(document.activeElement).toBe(stage.question);
  });

  it('shows nothing of one persona to the next', async () => {
    await stage.see(answerOf('one'));
    await stage.do(() => signIn(stage.page, 'Field Engineer'));
    expect(stage.cards).toEqual([]);
    expect(stage.text).not.toContain('P-1');
  });
});
