/** An error that a service answers, in the words of its own API. */
export class AwsFailure extends Error {
  /**
   * @param code the exception's name, such as `ValidationException`
   * @param details further members of the exception
   */
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
    readonly details: Readonly<Record<string, unknown>> = {}
  ) {
    super(message);
  }
}
