import type { OnUsage } from '../../cost/Usage.js';
import { AssistantError, isAssistantError, toAssistantError } from '../../errors/AssistantError.js';
import { nearestNames } from '../../language/nearestNames.js';
import { CheckedText } from './CheckedText.js';
import { MendableError } from './MendableError.js';
import type { ModelMessage, ModelRequest, ModelTurn, ToolCall, ToolResult } from './Model.js';
import type { ModelAccess } from './ModelAccess.js';
import type { Finding, ModelTool } from './ModelTool.js';
import { runSqlName } from './runSql.js';
import { rowsTold, toldResult } from './toldResult.js';
import { tokensOfRequest } from './tokensOfRequest.js';
import type { Backing } from './unbackedFigures.js';

/** Calls of the model for one question. */
const mostRounds = 5;
/** Turns with a failed call that the model may mend. */
const mostRepairs = 2;
/** Calls of tools in one turn; what is beyond is not run. */
const mostCallsAtOnce = 6;

/** A turn with less room says nothing. */
const leastTokens = 100;

export interface LoopTask {
  readonly system: string;
  readonly tools: readonly ModelTool[];
  /** What the model is told of this question: the conversation so far, and the question. */
  readonly message: string;
  /** What the model may say again without a result: the question as it was typed, the day. */
  readonly given: readonly string[];
  readonly signal: AbortSignal;
  /** Called before each call of the model; throws where the session may not ask any more. */
  readonly beforeCall: (request: ModelRequest) => void;
  readonly onUsage: OnUsage;
  readonly onText?: ((piece: string) => void) | undefined;
}

/** How a question went. */
export interface LoopEnd {
  readonly findings: readonly Finding[];
  /** What the model wrote in the end; empty where a result is answer enough. */
  readonly text: string;
  /**
   * `found`: results say it all; `told`: the model said it; `refused`: it would not;
   * `unmended`, `rounds`, `tokens`: it came to a limit; `failed`: it did not answer any more.
   */
  readonly why: 'found' | 'told' | 'refused' | 'unmended' | 'rounds' | 'tokens' | 'failed';
  readonly backing: Backing;
}

type Called = { readonly finding: Finding } | { readonly problem: string };

/** A model and its tools over one question, within limits. */
export class ToolLoop {
  private readonly messages: ModelMessage[];
  private readonly findings: Finding[] = [];
  private repairs = 0;
  private calls = 0;
  private tokens = 0;
  /** What the last request had: the next one holds it, and more. */
  private lastInput = 0;
  private lastRequest: ModelRequest | null = null;

  constructor(
    private readonly access: ModelAccess,
    private readonly task: LoopTask
  ) {
    this.messages = [{ role: 'user', text: task.message }];
  }

  /** The last request, which holds all that was sent; null where nothing was. */
  get sent(): ModelRequest | null {
    return this.lastRequest;
  }

  /** The calls of the model so far, and the tokens of those that were answered. */
  get used(): { readonly calls: number; readonly tokens: number } {
    return { calls: this.calls, tokens: this.tokens };
  }

  /**
   * @throws AssistantError what the session says, `query/stopped`, and where nothing was found
   * before, what the model says and `agent/budget-spent`
   */
  async run(): Promise<LoopEnd> {
    try {
      return await this.rounds();
    } catch (thrown) {
      // What was found stands, whatever becomes of the model; not for one who may not ask any more.
      const { code } = toAssistantError(thrown);
      if (this.findings.length > 0 && !this.task.signal.aborted && isOfModel(code)) {
        return this.end('failed', '');
      }
      throw thrown;
    }
  }

  private async rounds(): Promise<LoopEnd> {
    for (;;) {
      const request = this.request();
      if (this.calls === mostRounds) {
        return this.end('rounds', '');
      }
      if (request.maxTokens < leastTokens) {
        return this.end('tokens', '');
      }
      const turn = await this.ask(request);
      if (turn.stop === 'refused') {
        return this.end('refused', turn.text);
      }
      if (turn.calls.length === 0) {
        return this.end('told', turn.text);
      }
      const called = await this.callAll(turn);
      const failed = called.some(each => 'problem' in each);
      if (failed && this.repairs === mostRepairs) {
        return this.end('unmended', '');
      }
      this.repairs += failed ? 1 : 0;
      if (!failed && this.isEnough(called)) {
        return this.end('found', '');
      }
    }
  }

  private request(): ModelRequest {
    const { access, task } = this;
    const request = {
      system: task.system,
      tools: task.tools.map(({ specification }) => specification),
      messages: [...this.messages],
      maxTokens: access.maxTokens
    };
    const input = Math.max(tokensOfRequest(request), this.lastInput);
    const left = access.tokensPerQuestion - this.tokens - input;
    return { ...request, maxTokens: Math.min(access.maxTokens, left) };
  }

  private async ask(request: ModelRequest): Promise<ModelTurn> {
    const { access, task } = this;
    const { signal, onText } = task;
    signal.throwIfAborted();
    task.beforeCall(request);
    access.spend();
    this.calls += 1;
    this.lastRequest = request;
    const checked = onText && new CheckedText(this.backing(), onText);
    const turn = await access.model.converse(request, {
      signal,
      ...(checked
        ? {
            onText: piece => {
              checked.add(piece);
            }
          }
        : {})
    });
    checked?.end();
    const { inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens } = turn.usage;
    this.lastInput = inputTokens + cacheReadTokens + cacheWriteTokens;
    this.tokens += this.lastInput + outputTokens;
    task.onUsage(turn.usage);
    signal.throwIfAborted();
    return turn;
  }

  private async callAll(turn: ModelTurn): Promise<readonly Called[]> {
    const called = await Promise.all(turn.calls.map((call, index) => this.call(call, index)));
    const found = called.flatMap(each => ('finding' in each ? [each.finding] : []));
    this.findings.push(...found);
    const results = turn.calls.map((call, index): ToolResult => {
      const each = called[index];
      return each && 'finding' in each
        ? { id: call.id, content: toldResult(each.finding, this.access.sendData), isError: false }
        : {
            id: call.id,
            content: JSON.stringify({ error: each?.problem ?? 'It was not run.' }),
            isError: true
          };
    });
    this.messages.push({ role: 'model', turn }, { role: 'results', results });
    return called;
  }

  /** A failure is a value that the model can mend, unless nobody can. */
  private async call({ name, input }: ToolCall, index: number): Promise<Called> {
    const { tools } = this.task;
    const tool = tools.find(({ specification }) => specification.name === name);
    if (!tool) {
      const names = tools.map(({ specification }) => specification.name);
      return {
        problem: `There is no tool ${name}; near to it: ${nearestNames(name, names).join(', ')}.`
      };
    }
    if (index >= mostCallsAtOnce) {
      return { problem: `At most ${mostCallsAtOnce} calls in one turn.` };
    }
    try {
      return { finding: await tool.run(input, { findings: [...this.findings] }) };
    } catch (thrown) {
      if (thrown instanceof MendableError) {
        return { problem: thrown.message };
      }
      if (this.task.signal.aborted || !isAssistantError(thrown) || !isMendable(thrown)) {
        throw thrown;
      }
      return { problem: this.access.sendData ? thrown.message : thrown.code };
    }
  }

  /**
   * One result of a reading or a tool is told by its own sentence, without another call. Several,
   * and SQL, are told by the model, where it may see their rows; where not, it could add nothing.
   */
  private isEnough(called: readonly Called[]): boolean {
    const found = called.flatMap(each => ('finding' in each ? [each.finding] : []));
    if (found.some(({ more }) => more)) {
      return false;
    }
    const needed = this.findings.filter(({ more }) => !more);
    return (
      !this.access.sendData ||
      (needed.length === 1 && needed.every(({ tool }) => tool !== runSqlName))
    );
  }

  private backing(): Backing {
    const tables = this.findings.map(({ answer }) => answer.table);
    return {
      values: [
        ...tables.map(({ rowCount }) => rowCount),
        ...tables.flatMap(table => rowsTold(table).flat())
      ],
      texts: [
        ...this.task.given,
        ...this.findings.flatMap(({ answer }) => [answer.sentence, ...answer.assumptions])
      ]
    };
  }

  private end(why: LoopEnd['why'], text: string): LoopEnd {
    const { findings, tokens } = this;
    if (why === 'tokens' && findings.length === 0) {
      throw new AssistantError('agent/budget-spent', ['one question', `${tokens} tokens`]);
    }
    return { findings: [...findings], text, why, backing: this.backing() };
  }
}

/** What comes of how a call was made; not what the session, the network or the service says. */
function isMendable({ code }: AssistantError): boolean {
  return (
    code === 'auth/tool-not-allowed' ||
    (code.startsWith('agent/') && code !== 'agent/budget-spent') ||
    (code.startsWith('query/') && code !== 'query/stopped')
  );
}

/** What the model or the way to it says, rather than the session or the database. */
const isOfModel = (code: string): boolean =>
  code.startsWith('agent/') ||
  ['system/throttled', 'system/network', 'system/service-failed', 'system/service-answer'].includes(
    code
  );
