import type { TranslationBundle } from '@jupyterlab/translation';
import { MenuSvg } from '@jupyterlab/ui-components';
import type { CommandRegistry } from '@lumino/commands';
import { commandIds } from '../commands/commandIds.js';

/** The most that a menu shows. */
const most = 20;

/** A menu of the questions asked before: one of JupyterLab's own, with its keys. */
export class EarlierQuestions extends MenuSvg {
  private opener: HTMLElement | null = null;
  private opening: ReturnType<typeof setTimeout> | undefined;

  constructor(commands: CommandRegistry, trans: TranslationBundle) {
    super({ commands });
    this.contentNode.setAttribute('aria-label', trans.__('Earlier questions'));
    this.aboutToClose.connect(() => {
      this.opener?.focus();
    });
  }

  /**
   * @param questions newest first
   * @param opener the menu opens below it; it has the focus again when the menu closes
   */
  showBelow(opener: HTMLElement, questions: readonly string[]): void {
    this.opener = opener;
    opener.focus();
    // After the click, since a toolbar that finds no focus in it gives it to the panel.
    clearTimeout(this.opening);
    this.opening = setTimeout(() => {
      this.fill(questions);
      const { left, bottom } = opener.getBoundingClientRect();
      this.open(left, bottom);
    });
  }

  override dispose(): void {
    clearTimeout(this.opening);
    super.dispose();
  }

  private fill(questions: readonly string[]): void {
    this.clearItems();
    const shown = questions.slice(0, most).map(question => ({ question }));
    for (const args of shown.length > 0 ? shown : [{}]) {
      this.addItem({ command: commandIds.recallQuestion, args });
    }
  }
}
