import type { Answer } from '../../answer/Outcome.js';
import { QueryWords } from '../../answer/QueryWords.js';
import type { Auditor } from '../../audit/AuditTrail.js';
import type { Usage } from '../../cost/Usage.js';
import { toAssistantError, type AssistantError } from '../../errors/AssistantError.js';
import type { Translation } from '../../language/Translation.js';
import type { Reading } from '../../reading/Reading.js';
import { noRows } from '../../reading/ShownRows.js';
import { dimensions } from '../../semantics/model/Dimension.js';
import { unanswered, type ConversationMemory, type Interaction } from '../ConversationMemory.js';
import type { ReadingAnswerer } from '../ReadingAnswerer.js';
import { shownRowsOf } from '../shownRowsOf.js';
import type { SqlAnswerer } from '../SqlAnswerer.js';
import type { TaskRunner } from '../TaskRunner.js';
import { AgentBriefings, type AgentBriefing } from './AgentBriefings.js';
import { AgentRouter } from './AgentRouter.js';
import type { Agent } from './agents.js';
import { emitReading } from './emitReading.js';
import { IntentClassifier } from './IntentClassifier.js';
import type { ModelAccess } from './ModelAccess.js';
import { modelAnswer, modelText } from './modelAnswer.js';
import type { Finding, ModelTool } from './ModelTool.js';
import type { Occasion } from './Occasion.js';
import { planningTool } from './planningTool.js';
import { questionMessage } from './questionMessage.js';
import { runSql } from './runSql.js';
import { sentText } from './sentText.js';
import { ToolLoop, type LoopEnd } from './ToolLoop.js';
import { tokensOfRequest } from './tokensOfRequest.js';
import { unbackedFigures } from './unbackedFigures.js';

export interface ModelPathPorts {
  readonly readings: ReadingAnswerer;
  readonly statements: SqlAnswerer;
  readonly tasks: TaskRunner;
  readonly memory: ConversationMemory;
  readonly auditor: Auditor;
  readonly trans: Translation;
}

/** What came of asking a model. */
export type ModelHelp =
  | { readonly kind: 'answer'; readonly answer: Answer; readonly interaction: Interaction }
  /** Nothing; a sentence says why. `sent` is null where nothing was sent. */
  | { readonly kind: 'none'; readonly note: string; readonly sent: string | null };

/** The second way of a question: an agent with tools, where the reader could not read it. */
export class ModelPath {
  private readonly classifier = new IntentClassifier();
  private readonly router = new AgentRouter();
  private readonly briefings = new AgentBriefings();

  constructor(private readonly ports: ModelPathPorts) {}

  /**
   * @param reading how the reader ended
   * @throws AssistantError of the session, and `query/stopped`; what the model cannot do is a value
   */
  async ask(
    access: ModelAccess,
    reading: Reading,
    occasion: Omit<Occasion, 'sendData'>
  ): Promise<ModelHelp> {
    const { query, milliseconds } = occasion;
    const text = query.request.text;
    const agent = this.router.route(
      query.session.persona,
      this.classifier.classify({ text, reading, task: null })
    );
    const briefing = this.briefings.of(agent, query.database.dialect);
    const started = milliseconds();
    let end: LoopEnd | null = null;
    let loop: ToolLoop | null = null;
    try {
      loop = new ToolLoop(access, {
        system: briefing.system,
        tools: await this.toolsOf(agent, briefing, { ...occasion, sendData: access.sendData }),
        message: this.message(occasion, access.sendData),
        given: [text, query.database.today],
        signal: query.signal,
        beforeCall: request => {
          query.authorise();
          const usage = usualCall(access.model.id, tokensOfRequest(request));
          query.onPhase?.('asking', query.meter.callUsd(usage));
        },
        onUsage: query.meter.add,
        onText: query.onText
      });
      end = await loop.run();
      return this.help(end, sentBy(loop), access.sendData, occasion);
    } catch (thrown) {
      const error = toAssistantError(thrown);
      if (query.signal.aborted || isOfSession(error)) {
        throw error;
      }
      this.ports.auditor.record(query.session, { event: 'error', code: error.code });
      const { message } = error.describe(this.ports.trans);
      return noHelp(
        this.ports.trans.__('The language model could not help: %1', message),
        sentBy(loop)
      );
    } finally {
      const used = loop?.used;
      if (used && used.calls > 0) {
        this.ports.auditor.record(query.session, {
          event: 'model',
          model: access.model.id,
          agent: agent.name,
          ...used,
          tools: (end?.findings ?? []).map(({ tool }) => tool).join(', '),
          end: end?.why ?? 'failed',
          milliseconds: milliseconds() - started
        });
      }
    }
  }

  private async toolsOf(
    agent: Agent,
    briefing: AgentBriefing,
    occasion: Occasion
  ): Promise<readonly ModelTool[]> {
    const { readings, statements, tasks } = this.ports;
    const known = await tasks.toolsOf(agent.persona);
    return [
      emitReading(readings, briefing, occasion),
      ...agent.tools.flatMap(name => {
        const tool = known.find(each => each.name === name);
        return tool
          ? [planningTool(tool, this.briefings.tool(tool), tasks, readings, occasion)]
          : [];
      }),
      runSql(statements, occasion)
    ];
  }

  private message({ query, known }: Omit<Occasion, 'sendData'>, sendData: boolean): string {
    const { memory, trans } = this.ports;
    const { today } = query.database;
    return questionMessage({
      question: query.request.text,
      today,
      history: memory.history(query.conversationId),
      // What the person did not say is the data's.
      wordsFor: asked =>
        new QueryWords(
          today,
          (dimension, key) => {
            const name = known.nameOf(dimension, key);
            const said = asked.toLowerCase();
            const isSaid = [name, key].some(each => said.includes(each.toLowerCase()));
            return sendData || isSaid
              ? name
              : trans.__('a certain %1', dimensions[dimension].label);
          },
          trans
        ),
      sendData
    });
  }

  private help(
    end: LoopEnd,
    sent: string | null,
    sendData: boolean,
    { query, milliseconds }: Omit<Occasion, 'sendData'>
  ): ModelHelp {
    const { trans } = this.ports;
    const [first, ...others] = end.findings;
    if (!first) {
      return noHelp(this.unfoundText(end), sent);
    }
    const answer = modelAnswer(end, [first, ...others], { sendData, sent, trans });
    const last = end.findings.at(-1) ?? first;
    return {
      kind: 'answer',
      answer: { ...answer, milliseconds: milliseconds() },
      interaction: interactionOf(query.request.text, last)
    };
  }

  private unfoundText(end: LoopEnd): string {
    const { trans } = this.ports;
    const text = modelText(end);
    if (end.why === 'refused') {
      return trans.__('The language model would not answer.');
    }
    return end.why === 'told' && text !== '' && unbackedFigures(text, end.backing).length === 0
      ? trans.__('The language model says: “%1”', text)
      : trans.__('The language model did not find it in the data either.');
  }
}

const noHelp = (note: string, sent: string | null): ModelHelp => ({ kind: 'none', note, sent });

/** What is remembered of a finding is what would be of a reading of our own. */
function interactionOf(question: string, { reading, task, answer }: Finding): Interaction {
  return {
    ...unanswered(question),
    reading,
    rows: reading ? shownRowsOf(reading, answer.table) : noRows,
    task
  };
}

const isOfSession = ({ code }: AssistantError): boolean =>
  code === 'query/stopped' ||
  ['auth/not-signed-in', 'auth/session-expired', 'auth/other-session'].includes(code);

/** What a turn of a model usually is, in tokens. */
const usualTurn = 300;

/** A call as it is reckoned with before it is made: nothing of it is remembered. */
const usualCall = (model: string, inputTokens: number): Usage => ({
  service: 'bedrock',
  model,
  inputTokens,
  outputTokens: usualTurn,
  cacheReadTokens: 0,
  cacheWriteTokens: 0
});

const sentBy = (loop: ToolLoop | null): string | null => (loop?.sent ? sentText(loop.sent) : null);
