import type { Model } from './Model.js';

/** A model, and what an administrator lets it be used for. */
export interface ModelAccess {
  readonly model: Model;
  /** The most tokens that one of its turns may have. */
  readonly maxTokens: number;
  /** The most tokens that may be read and written for one question, all calls together. */
  readonly tokensPerQuestion: number;
  /** Whether rows of results may be sent to it. */
  readonly sendData: boolean;
  /**
   * Asked before each call.
   * @throws AssistantError `agent/budget-spent` where the budget of the day leaves no room
   */
  readonly spend: () => void;
}
