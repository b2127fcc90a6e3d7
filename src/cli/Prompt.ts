import { createInterface, type Interface } from 'node:readline';
import { Writable } from 'node:stream';
import { AssistantError } from '../core/errors/AssistantError.js';

export interface PromptStreams {
  /** A terminal, or lines from elsewhere. */
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream;
}

/** Asks a person questions line by line; what is typed in secret is not shown. */
export class Prompt {
  private readonly lines: Interface;
  private readonly answers: AsyncIterator<string>;
  private readonly isTerminal: boolean;
  private isSecret = false;

  constructor(private readonly streams: PromptStreams) {
    this.isTerminal = streams.input.isTTY === true;
    this.lines = createInterface({
      input: streams.input,
      output: new Writable({
        write: (chunk: Buffer, _encoding, done) => {
          if (!this.isSecret) streams.output.write(chunk);
          done();
        }
      }),
      // Raw mode: readline, not the terminal, shows what is typed, and it writes through us.
      terminal: this.isTerminal,
      // Or the up arrow brings a password back.
      historySize: 0
    });
    this.lines.on('SIGINT', () => {
      this.lines.close();
    });
    // An iterator keeps lines that come before they are asked for.
    this.answers = this.lines[Symbol.asyncIterator]();
  }

  tell(text: string): void {
    this.streams.output.write(`${text}\n`);
  }

  /** @throws AssistantError `query/stopped` at the end of the input or Ctrl C */
  async ask(question: string): Promise<string> {
    this.lines.setPrompt(`${question} `);
    this.lines.prompt();
    return this.answer();
  }

  /** @throws AssistantError as `ask` */
  async askSecret(question: string): Promise<string> {
    this.streams.output.write(`${question} `);
    this.isSecret = true;
    try {
      return await this.answer();
    } finally {
      this.isSecret = false;
      if (this.isTerminal) this.tell('');
    }
  }

  close(): void {
    this.lines.close();
  }

  private async answer(): Promise<string> {
    const line = await this.answers.next();
    if (line.done === true) {
      throw new AssistantError('query/stopped');
    }
    return line.value;
  }
}
