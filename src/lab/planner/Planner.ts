import type { IDisposable } from '@lumino/disposable';
import { Signal, type ISignal } from '@lumino/signaling';
import type { AskRequest, Outcome } from '../../core/answer/Outcome.js';
import { toAssistantError, type AssistantError } from '../../core/errors/AssistantError.js';
import type { ToolForm } from '../../core/tools/ToolForm.js';
import type { IAssistant } from '../assistant/IAssistant.js';

type Texts = Readonly<Record<string, string>>;

const nothing: ReadonlyMap<string, string> = new Map();

/** The form of a planning tool as it is filled in; outlives every view of it, and no session. */
export class Planner implements IDisposable {
  private opened = false;
  private known: readonly ToolForm[] = [];
  private chosen: ToolForm | null = null;
  private written: Texts = {};
  private wrong = nothing;
  private loadProblem: AssistantError | null = null;
  private disposed = false;
  private readonly change = new Signal<this, void>(this);

  constructor(private readonly assistant: IAssistant) {
    assistant.sessionChanged.connect(this.onSession, this);
  }

  get changed(): ISignal<this, void> {
    return this.change;
  }

  get isOpen(): boolean {
    return this.opened;
  }

  /** The tools to choose from; none while they are being loaded. */
  get forms(): readonly ToolForm[] {
    return this.known;
  }

  /** The tool that is filled in; null before one is chosen. */
  get form(): ToolForm | null {
    return this.chosen;
  }

  get texts(): Texts {
    return this.written;
  }

  /** What is wrong, by the name of the field. */
  get problems(): ReadonlyMap<string, string> {
    return this.wrong;
  }

  /** Why the tools could not be loaded. */
  get problem(): AssistantError | null {
    return this.loadProblem;
  }

  get isDisposed(): boolean {
    return this.disposed;
  }

  /** Opens the form of the persona that is signed in, once its tools are loaded. */
  async open(): Promise<void> {
    const { session } = this.assistant;
    if (!session || this.opened) {
      return;
    }
    this.opened = true;
    this.loadProblem = null;
    this.change.emit();
    try {
      const forms = await (await this.assistant.load()).toolForms(session.id);
      // It may have been closed meanwhile, or be another persona's by now.
      if (this.isOpen && this.assistant.session === session) {
        this.known = forms;
        this.choose(forms[0]?.name ?? '');
      }
    } catch (error) {
      this.loadProblem = toAssistantError(error);
      this.change.emit();
    }
  }

  /** Closes the form and forgets what was written. */
  close(): void {
    this.opened = false;
    this.known = [];
    this.chosen = null;
    this.written = {};
    this.wrong = nothing;
    this.change.emit();
  }

  /** Starts another tool, with what holds where nothing is written. */
  choose(name: string): void {
    this.chosen = this.known.find(form => form.name === name) ?? null;
    this.written = Object.fromEntries(
      (this.chosen?.fields ?? []).map(({ name: field, initial }) => [field, initial])
    );
    this.wrong = nothing;
    this.change.emit();
  }

  write(field: string, text: string): void {
    this.written = { ...this.written, [field]: text };
    this.wrong = new Map([...this.wrong].filter(([name]) => name !== field));
    this.change.emit();
  }

  /**
   * What the form asks.
   * @returns null where something is wrong, which `problems` then says
   */
  request(): AskRequest | null {
    const { chosen } = this;
    if (!chosen) {
      return null;
    }
    const read = chosen.read(this.written);
    this.wrong = read.kind === 'problems' ? read.problems : nothing;
    this.change.emit();
    if (read.kind === 'problems') {
      return null;
    }
    const said = chosen.fields
      .filter(({ name, initial }) => (this.written[name] ?? '').trim() !== initial)
      .map(({ name }) => `${name.replaceAll('_', ' ')} ${(this.written[name] ?? '').trim()}`);
    const text = [chosen.title, said.join(', ')].filter(part => part !== '').join(': ');
    return { kind: 'tool', name: chosen.name, parameters: read.parameters, text };
  }

  /** Goes on from how it ended: the field that the data could not use is marked. */
  settle(outcome: Outcome | null): void {
    if (outcome?.kind === 'unknown' && outcome.field !== undefined) {
      this.wrong = new Map([[outcome.field, outcome.message]]);
      this.change.emit();
    } else if (outcome?.kind === 'answer') {
      this.close();
    }
  }

  dispose(): void {
    this.disposed = true;
    Signal.clearData(this);
  }

  /** What one persona wrote is not another's to see. */
  private readonly onSession = (): void => {
    this.close();
  };
}
