import type { AnsweredBy, Outcome } from '../answer/Outcome.js';
import type { PersonaName } from '../session/personas.js';

/** What is written down about who did what. Never a row of a result. */
export type AuditEvent =
  | { readonly event: 'login' }
  | { readonly event: 'logout'; readonly because: 'asked' | 'idle' | 'other-data' }
  /** The name is as it was typed, cut to the length that names have. */
  | { readonly event: 'failed-login'; readonly username: string }
  | { readonly event: 'persona-switch'; readonly from: PersonaName }
  | {
      readonly event: 'question';
      readonly question: string;
      readonly outcome: Exclude<Outcome['kind'], 'refuse'>;
      readonly answeredBy: AnsweredBy | null;
      readonly rows: number | null;
      readonly costUsd: number;
      readonly milliseconds: number;
    }
  | {
      readonly event: 'refused-question';
      readonly question: string;
      readonly milliseconds: number;
    }
  | {
      readonly event: 'sql-executed';
      readonly sql: string;
      /** Null if it failed or was stopped. */
      readonly rows: number | null;
      readonly milliseconds: number;
    }
  | { readonly event: 'tool'; readonly tool: string; readonly milliseconds: number }
  | {
      /** A language model was asked, in so many calls. */
      readonly event: 'model';
      readonly model: string;
      readonly agent: string;
      readonly calls: number;
      /** Read and written, those of its cache as well. */
      readonly tokens: number;
      /** Those that gave something, in their order. */
      readonly tools: string;
      readonly end: string;
      readonly milliseconds: number;
    }
  | {
      readonly event: 'export';
      readonly to: 'csv' | 'html' | 'clipboard' | 'dataframe';
      readonly rows: number;
    }
  | { readonly event: 'configuration-change'; readonly setting: string }
  | { readonly event: 'error'; readonly code: string };
