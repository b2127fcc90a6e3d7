import { toolFormOf } from '../../../src/core/tools/ToolForm.js';
import { ToolRegistry } from '../../../src/core/tools/ToolRegistry.js';
import { signIn } from '../conversation/ScriptedAssistant.js';
import { answerOf } from '../panel/answerOf.js';
import { Stage } from '../panel/Stage.js';

const registry = new ToolRegistry();
const forms = ['calculate_safety_stock', 'forecast_demand'].map(name =>
  toolFormOf(registry.tool(name))
);

let stage: Stage;

beforeEach(async () => {
  stage = new Stage();
  stage.scripted.forms = forms;
  await stage.signIn();
  await stage.do(() => stage.planner.open());
});

afterEach(() => {
  stage.close();
});

/** A field by its label. */
function field(label: string): HTMLInputElement | HTMLSelectElement {
  const found = [...stage.node.querySelectorAll('label')].find(
    ({ textContent }) => textContent === label
  );
  const control = document.getElementById(found?.htmlFor ?? '');
  if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) {
    throw new Error(`No field is called ${label}.`);
  }
  return control;
}

async function write(label: string, text: string): Promise<void> {
  const control = field(label);
  await stage.do(() => {
    // Past React's own setter, which would take the text for one that it knows already.
    Reflect.set(Object.getPrototypeOf(control) as object, 'value', text, control);
    const name = control instanceof HTMLSelectElement ? 'change' : 'input';
    control.dispatchEvent(new Event(name, { bubbles: true }));
  });
}

const submit = (): Promise<void> =>
  stage.do(() => {
    stage.one('.jp-SupplyChain-Planner [type=submit]').click();
  });

describe('the form of a planning tool', () => {
  it('has the focus in what is planned, and a field with label and hint for each parameter', async () => {
    expect(document.activeElement).toBe(field('What'));
    expect(field('Avg daily demand (required)').value).toBe('');
    expect(field('Method').value).toBe('max_min');
    expect(stage.text).toContain('Units a day.');
    expect(await stage.faults()).toEqual([]);
  });

  it('says at each field what is wrong, asks nothing, and goes to the first', async () => {
    await write('Avg daily demand (required)', 'many');
    await submit();
    expect(stage.scripted.asked).toEqual([]);
    const wrong = field('Avg daily demand (required)');
    expect(wrong.getAttribute('aria-invalid')).toBe('true');
    expect(stage.text).toContain('it should be a number');
    expect(field('Avg lead time (required)').getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(wrong);
    expect(await stage.faults()).toEqual([]);
    await write('Avg daily demand (required)', '3');
    expect(field('Avg daily demand (required)').getAttribute('aria-invalid')).toBe('false');
  });

  it('asks the tool that was chosen with what was written, and ends in the same card', async () => {
    await write('What', 'forecast_demand');
    await write('Product code', 'P1010');
    await write('Horizon', '6');
    await submit();
    const text = 'demand forecast: product code P1010, horizon 6';
    expect(stage.scripted.newest.query.request).toMatchObject({
      kind: 'tool',
      name: 'forecast_demand',
      parameters: { product_code: 'P1010', horizon: 6 },
      text
    });
    await stage.do(() => stage.scripted.newest.answer(answerOf(text)));
    expect(stage.cards[0]?.dataset['outcome']).toBe('answer');
    expect(stage.planner.isOpen).toBe(false);
    expect(document.activeElement).toBe(stage.question);
  });

  it('stays, with the field marked, where the data do not know what was written', async () => {
    await write('What', 'forecast_demand');
    await write('Product code', 'P9999');
    await submit();
    const message = 'there is no product “P9999”';
    await stage.do(() =>
      stage.scripted.newest.answer({
        kind: 'unknown',
        question: '',
        message,
        offers: [],
        field: 'product_code'
      })
    );
    expect(field('Product code').getAttribute('aria-invalid')).toBe('true');
    expect(field('Product code').value).toBe('P9999');
    expect(document.activeElement).toBe(field('Product code'));
  });

  it('is closed with Esc, which gives the focus to the question', async () => {
    await stage.press('Escape');
    expect(stage.planner.isOpen).toBe(false);
    expect(document.activeElement).toBe(stage.question);
  });

  it('keeps nothing for another persona', async () => {
    await write('Avg daily demand (required)', '12');
    await stage.do(() => signIn(stage.page, 'Procurement Specialist'));
    expect(stage.planner.isOpen).toBe(false);
    expect(stage.planner.texts).toEqual({});
  });

  it('says so where its tools could not be loaded', async () => {
    await stage.do(() => {
      stage.planner.close();
    });
    stage.scripted.toolForms = () => Promise.reject(new Error('offline'));
    await stage.do(() => stage.planner.open());
    expect(stage.one('.jp-SupplyChain-Planner').textContent).not.toBe('');
    expect(stage.hasButton('Close')).toBe(true);
    expect(await stage.faults()).toEqual([]);
  });
});
