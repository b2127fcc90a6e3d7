/** What a person can mend: one sentence, and the command that mends it. No stack is shown. */
export class Failure extends Error {
  /**
   * @param {string} sentence
   * @param {string} [remedy] a command to type
   */
  constructor(sentence, remedy) {
    super(remedy ? `${sentence}\n  ${remedy}` : sentence);
    this.name = 'Failure';
  }
}
