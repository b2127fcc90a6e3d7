import type { IDisposable } from '@lumino/disposable';
import { Signal, type ISignal } from '@lumino/signaling';
import type { Assistant } from '../../core/agents/Assistant.js';
import type { AskRequest, Outcome } from '../../core/answer/Outcome.js';
import type { Completion } from '../../core/reading/completion/Completion.js';
import { AssistantError, toAssistantError } from '../../core/errors/AssistantError.js';
import type { Translation } from '../../core/language/Translation.js';
import { checkQuestion } from '../../core/reading/checkQuestion.js';
import type { PersonaName } from '../../core/session/personas.js';
import type { Session } from '../../core/session/SessionManager.js';
import type { IAssistant } from '../assistant/IAssistant.js';
import { Announcer } from './Announcer.js';
import { outcomeText } from './outcomeText.js';
import { phaseText } from './phaseText.js';
import { QuestionHistory } from './QuestionHistory.js';
import { Turn } from './Turn.js';

/** Cards that are kept; an older one would hold its rows in memory unseen. */
const mostTurns = 40;

export interface ConversationOptions {
  readonly assistant: IAssistant;
  readonly trans: Translation;
  /** Milliseconds since some fixed moment. */
  readonly now: () => number;
  /** A new id, never used before. */
  readonly newId: () => string;
}

/** What was asked and answered in the panel, with the draft; outlives every view of it. */
export class Conversation implements IDisposable {
  readonly announcer: Announcer;
  readonly history = new QuestionHistory();
  /** How far the cards are scrolled, in pixels; kept for the next view. */
  scrollTop = 0;
  private newestFirst: readonly Turn[] = [];
  private draftText = '';
  /** Whether words of the page's are in the draft: a name, an earlier question. */
  private isDraftFilled = false;
  private draftProblem: AssistantError | null = null;
  private loaded: Assistant | null = null;
  private loadError: AssistantError | null = null;
  private running: { readonly turn: Turn; readonly controller: AbortController } | null = null;
  private conversationId: string;
  /** Who was signed in last. */
  private owner: Session | null;
  private disposed = false;
  private readonly change = new Signal<this, void>(this);

  constructor(private readonly options: ConversationOptions) {
    this.announcer = new Announcer(options.now);
    this.conversationId = options.newId();
    this.owner = options.assistant.session;
    options.assistant.sessionChanged.connect(this.onSession, this);
    options.assistant.configured.connect(this.onConfigured, this);
    this.prepare();
  }

  /** Emitted when the list of turns, the draft or what is running changes. */
  get changed(): ISignal<this, void> {
    return this.change;
  }

  get turns(): readonly Turn[] {
    return this.newestFirst;
  }

  get runningTurn(): Turn | null {
    return this.running?.turn ?? null;
  }

  /** The assistant, once it is loaded. */
  get assistant(): Assistant | null {
    return this.loaded;
  }

  /** Why the assistant could not be loaded; null while it loads, and once it has. */
  get loadProblem(): AssistantError | null {
    return this.loadError;
  }

  get draft(): string {
    return this.draftText;
  }

  /** What the person types. */
  set draft(text: string) {
    this.write(text, this.isDraftFilled && text !== '');
  }

  /** Makes words that the page knows the draft; another persona will not find them there. */
  fillDraft(text: string): void {
    this.write(text, true);
  }

  /** Why the draft was not asked. */
  get problem(): AssistantError | null {
    return this.draftProblem;
  }

  get isDisposed(): boolean {
    return this.disposed;
  }

  /** The newest answer, or that of one turn. */
  answered(turnId?: string): Turn | null {
    return (
      this.newestFirst.find(
        turn => turn.outcome?.kind === 'answer' && (turnId === undefined || turn.id === turnId)
      ) ?? null
    );
  }

  /** Makes an earlier question the draft, if it is this session's; what was typed is back with Down. */
  recall(question: string): void {
    if (this.authorised() && this.history.newestFirst.includes(question)) {
      this.history.recall(question, this.draftText);
      this.fillDraft(question);
    }
  }

  /**
   * Makes the question before or after the one that the draft shows the draft.
   * @returns false where the key is the draft's own
   */
  walk(way: 'older' | 'newer'): boolean {
    const question = this.authorised() && this.history[way](this.draftText);
    if (question === null) {
      return false;
    }
    this.fillDraft(question);
    return true;
  }

  /** What the words before the caret may become; nothing before the assistant is loaded. */
  complete(text: string, caret: number): readonly Completion[] {
    const { session } = this.options.assistant;
    return this.loaded && session ? this.loaded.complete(session.id, text, caret) : [];
  }

  /** Asks the draft. What cannot be a question is explained, and stays where it is. */
  async askDraft(): Promise<void> {
    if (this.running) {
      this.announcer.say(this.options.trans.__('Still answering; Esc stops.'));
      return;
    }
    if (!this.authorised()) {
      return;
    }
    const text = this.draftText.trim();
    const isFilled = this.isDraftFilled;
    const problem = checkQuestion(text, this.options.assistant.questionLimit);
    if (problem) {
      this.draftProblem = problem;
      this.change.emit();
      this.alert(problem);
      return;
    }
    this.write('', false);
    const outcome = await this.ask({ kind: 'question', text });
    if (outcome && outcome.kind !== 'answer' && outcome.kind !== 'clarify' && !this.draftText) {
      // Nothing came of it: the words are back for another try.
      this.write(text, isFilled);
    }
  }

  /**
   * Asks at once; a question that still runs is stopped first.
   * @returns null if nobody is signed in, or the conversation was emptied meanwhile
   */
  async ask(request: AskRequest): Promise<Outcome | null> {
    const session = this.authorised();
    if (!session) {
      return null;
    }
    this.stop();
    const { now, newId, trans } = this.options;
    const turn = new Turn(newId(), request, now(), session);
    const controller = new AbortController();
    this.running = { turn, controller };
    this.keep([turn, ...this.newestFirst]);
    this.scrollTop = 0;
    this.history.add(request.text);
    this.change.emit();
    this.announcer.phase(phaseText(this.loaded ? 'reading' : 'starting', trans));
    void this.answer(turn, controller.signal);
    const outcome = await turn.settled;
    return this.newestFirst.includes(turn) ? outcome : null;
  }

  stop(): void {
    if (this.running) {
      const { turn, controller } = this.running;
      // The person sees the end at once, whatever still has to wind down.
      this.end(turn, failure(turn.request, new AssistantError('query/stopped')));
      controller.abort();
    }
  }

  /** Starts again with no turns, for the same person. The draft stays. */
  clear(): void {
    this.stop();
    this.loaded?.forget(this.conversationId);
    this.conversationId = this.options.newId();
    this.keep([]);
    this.scrollTop = 0;
    this.change.emit();
  }

  dispose(): void {
    if (!this.disposed) {
      this.clear();
      this.disposed = true;
      Signal.clearData(this);
    }
  }

  /** Whether what a turn holds may leave the panel; if not, that is said. */
  mayLeave(turn: Turn): boolean {
    return this.authorised(turn.owner) !== null;
  }

  /** Becomes another persona of the same user; says why not. */
  goOnAs(persona: PersonaName): void {
    this.orAlert(() => this.options.assistant.switchPersona(persona));
  }

  /** Who is signed in; null after saying why nobody is. */
  private authorised(owner?: Session): Session | null {
    return this.orAlert(() => this.options.assistant.authorise(owner));
  }

  private orAlert(act: () => Session): Session | null {
    try {
      return act();
    } catch (error) {
      this.alert(toAssistantError(error));
      return null;
    }
  }

  private alert(error: AssistantError): void {
    const { message, remedy } = error.describe(this.options.trans);
    this.announcer.alert(this.options.trans.__('%1 %2', message, remedy));
  }

  private write(draft: string, isFilled: boolean): void {
    this.draftText = draft;
    this.isDraftFilled = isFilled;
    this.draftProblem = null;
    this.change.emit();
  }

  private async answer(turn: Turn, signal: AbortSignal): Promise<void> {
    const { assistant, trans } = this.options;
    const { request } = turn;
    try {
      const loaded = await assistant.load();
      if (signal.aborted) {
        return;
      }
      const outcome = await loaded.processQuery({
        sessionId: turn.owner.id,
        conversationId: this.conversationId,
        request,
        signal,
        onPhase: (phase, estimateUsd) => {
          turn.reach(phase, estimateUsd);
          if (!signal.aborted) {
            this.announcer.phase(phaseText(phase, trans));
          }
        },
        onProgress: text => {
          turn.advance(text);
        },
        onText: piece => {
          turn.hear(piece);
        }
      });
      this.end(turn, outcome);
    } catch (error) {
      this.end(turn, failure(request, toAssistantError(error)));
    }
  }

  private end(turn: Turn, outcome: Outcome): void {
    if (this.running?.turn !== turn) {
      return;
    }
    this.running = null;
    turn.end(outcome);
    this.change.emit();
    const text = outcomeText(outcome, this.options.trans);
    if (outcome.kind === 'error' && !turn.stopped) {
      this.announcer.alert(text);
    } else {
      this.announcer.say(text);
    }
  }

  private keep(turns: readonly Turn[]): void {
    const kept = turns.slice(0, mostTurns);
    for (const turn of this.newestFirst) {
      if (!kept.includes(turn)) {
        turn.dispose();
      }
    }
    this.newestFirst = kept;
  }

  private readonly onSession = (): void => {
    const { session, idledOut } = this.options.assistant;
    // One persona's results and words are not another's to see.
    this.history.clear();
    this.clear();
    this.announcer.clear();
    if (session === null ? !idledOut : this.owner && !this.mayInherit(session, this.owner)) {
      this.write('', false);
    }
    this.owner = session ?? this.owner;
    this.prepare();
  };

  private readonly onConfigured = (): void => {
    if (this.loaded || this.loadError) {
      this.prepare();
    }
  };

  /** Whether the draft is of the same person, and holds nothing that another persona was shown. */
  private mayInherit(session: Session, owner: Session): boolean {
    return (
      session.userName === owner.userName &&
      (session.persona === owner.persona || !this.isDraftFilled)
    );
  }

  /**
   * Loads the assistant while the person reads what it can do, or still signs in; asking waits for
   * the same load.
   */
  prepare(): void {
    const { assistant } = this.options;
    this.loadError = null;
    this.change.emit();
    assistant.load().then(
      loaded => {
        this.loaded = loaded;
        this.change.emit();
        if (assistant.session) {
          // A failure is told by the question that meets it.
          loaded.prepare(assistant.session.id).catch(() => undefined);
        }
      },
      (error: unknown) => {
        this.loadError = toAssistantError(error, 'system/database-unavailable');
        this.change.emit();
      }
    );
  }
}

function failure(request: AskRequest, error: AssistantError): Outcome {
  return { kind: 'error', question: request.text, error };
}
