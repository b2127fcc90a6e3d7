/** What a model can put right by calling again; the message is for the model, not for a person. */
export class MendableError extends Error {
  override readonly name = 'MendableError';
}
