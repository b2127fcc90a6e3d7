/** The commands of the panel; each can be run from the palette, a shortcut or another extension. */
export const commandIds = {
  /** Shows the panel with the focus in the question; with `toggle`, also leads back. */
  open: 'supply-chain:open',
  /** Asks `question`; without one, shows the panel. */
  ask: 'supply-chain:ask',
  /** Opens the form of the planning tools. */
  plan: 'supply-chain:plan',
  newConversation: 'supply-chain:new-conversation',
  /** Opens a menu of the questions asked before, below its button in the panel. */
  earlierQuestions: 'supply-chain:earlier-questions',
  /** Puts the earlier `question` back to be edited or asked again. */
  recallQuestion: 'supply-chain:recall-question',
  openSettings: 'supply-chain:open-settings',
  signOut: 'supply-chain:sign-out',
  stop: 'supply-chain:stop',
  /** These act on the answer with the id `turn`, or on the newest. */
  saveCsv: 'supply-chain:save-csv',
  copyResult: 'supply-chain:copy-result',
  explainAnswer: 'supply-chain:explain-answer'
} as const;
