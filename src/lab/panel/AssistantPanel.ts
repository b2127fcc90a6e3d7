import { SidePanel, Toolbar } from '@jupyterlab/ui-components';
import type { ITranslator } from '@jupyterlab/translation';
import type { Message } from '@lumino/messaging';
import { Panel, Widget } from '@lumino/widgets';
import { Lazy } from '../../core/cache/Lazy.js';
import { SettingsStore } from '../settings/SettingsStore.js';
import { assistantIcon } from './assistantIcon.js';
import type { IAssistantPanel } from './IAssistantPanel.js';
import type { PanelContent } from './PanelContent.js';

export interface AssistantPanelOptions {
  readonly translator: ITranslator;
  /** Loads and builds what the panel shows. */
  readonly loadContent: (panel: AssistantPanel) => Promise<PanelContent>;
}

/** The frame in the side area: always in the page, and nearly empty until it is seen. */
export class AssistantPanel extends SidePanel implements IAssistantPanel {
  readonly settings = new SettingsStore();
  private readonly shown = new Lazy(async () => {
    const content = await this.options.loadContent(this);
    this.replaceBy(content);
    return content;
  });

  constructor(private readonly options: AssistantPanelOptions) {
    super({ translator: options.translator, content: new Panel(), toolbar: new Toolbar() });
    const trans = options.translator.load('supply_chain_assistant');
    const name = trans.__('Supply Chain Assistant');
    this.id = 'supply-chain-assistant';
    this.addClass('jp-SupplyChain');
    this.title.icon = assistantIcon;
    this.title.caption = name;
    this.node.setAttribute('role', 'region');
    this.node.setAttribute('aria-label', name);
    // A second region inside the first would only be noise.
    this.content.node.removeAttribute('role');
    this.content.node.removeAttribute('aria-label');
    this.toolbar.node.setAttribute('aria-label', trans.__('Session'));
    this.toolbar.hide();
  }

  get hasFocus(): boolean {
    return this.isVisible && this.node.contains(document.activeElement);
  }

  get loaded(): PanelContent | null {
    return this.shown.last;
  }

  load(): Promise<PanelContent> {
    return this.shown.get();
  }

  protected override onAfterAttach(message: Message): void {
    super.onAfterAttach(message);
    this.showContent();
  }

  protected override onAfterShow(message: Message): void {
    super.onAfterShow(message);
    this.showContent();
  }

  protected override onActivateRequest(message: Message): void {
    super.onActivateRequest(message);
    void this.load().then(content => {
      content.focusQuestion();
    }, this.fail);
  }

  private showContent(): void {
    if (this.isVisible) {
      this.load().catch(this.fail);
    }
  }

  /** Says that the panel's files did not come: a dropped connection, or a server that was updated. */
  private readonly fail = (): void => {
    const trans = this.options.translator.load('supply_chain_assistant');
    const note = new Widget();
    note.addClass('jp-SupplyChain-Broken');
    note.node.setAttribute('role', 'alert');
    note.node.textContent = trans.__('The assistant could not be loaded. Reload the page.');
    this.replaceBy(note);
  };

  private replaceBy(content: Widget): void {
    for (const widget of [...this.widgets]) {
      widget.dispose();
    }
    this.addWidget(content);
  }
}
