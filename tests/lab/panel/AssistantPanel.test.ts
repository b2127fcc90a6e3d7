import { nullTranslator } from '@jupyterlab/translation';
import { Widget } from '@lumino/widgets';
import { AssistantPanel } from '../../../src/lab/panel/AssistantPanel.js';
import type { PanelContent } from '../../../src/lab/panel/PanelContent.js';
import { settled } from '../conversation/ScriptedAssistant.js';

class Content extends Widget {
  focused = 0;
  focusQuestion(): void {
    this.focused++;
  }
}

let content: Content;
let loadContent: jest.Mock<Promise<PanelContent>, []>;
let panel: AssistantPanel;

beforeEach(() => {
  content = new Content();
  loadContent = jest.fn(() => Promise.resolve(content as unknown as PanelContent));
  panel = new AssistantPanel({ translator: nullTranslator, loadContent });
});

afterEach(() => {
  panel.dispose();
});

it('names itself for who looks and for who listens', () => {
  expect(panel.title.icon).toBeDefined();
  expect(panel.title.caption).toBe('Supply Chain Assistant');
  expect(panel.node.getAttribute('role')).toBe('region');
  expect(panel.node.getAttribute('aria-label')).toBe('Supply Chain Assistant');
});

it('loads nothing while it is not seen', () => {
  panel.hide();
  Widget.attach(panel, document.body);
  expect(loadContent).not.toHaveBeenCalled();
});

it('loads once, when it is first seen', async () => {
  panel.hide();
  Widget.attach(panel, document.body);
  panel.show();
  panel.hide();
  panel.show();
  await settled();
  expect(loadContent).toHaveBeenCalledTimes(1);
  expect(content.parent).toBe(panel.content);
});

it('puts the focus into the question when it is activated', async () => {
  Widget.attach(panel, document.body);
  panel.activate();
  await settled();
  expect(content.focused).toBe(1);
});

it('says what to do when its files do not come, and comes back when they do', async () => {
  loadContent.mockRejectedValueOnce(new Error('chunk 319 failed'));
  Widget.attach(panel, document.body);
  await settled();
  expect(panel.node.querySelector('[role=alert]')?.textContent).toContain('Reload the page.');
  expect(panel.node.textContent).not.toContain('chunk');
  panel.activate();
  await settled();
  expect(panel.node.querySelector('[role=alert]')).toBeNull();
  expect(content.parent).toBe(panel.content);
});
