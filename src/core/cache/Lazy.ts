/**
 * A value that is made when it is first asked for, once for all who ask meanwhile, and kept as long
 * as it lasts. A failure is not kept: whoever asks next tries again.
 */
export class Lazy<T> {
  private making: Promise<T> | null = null;
  private made: { readonly value: T } | null = null;

  constructor(
    private readonly make: () => Promise<T>,
    private readonly lasts: (value: T) => boolean = () => true
  ) {}

  /** As last made, whether it lasts or not; null before, and once it is forgotten. */
  get last(): T | null {
    return this.made && this.made.value;
  }

  async get(): Promise<T> {
    const { made } = this;
    if (made && this.lasts(made.value)) {
      return made.value;
    }
    const making = (this.making ??= this.make());
    try {
      const value = await making;
      if (this.making === making) {
        this.made = { value };
      }
      return value;
    } finally {
      if (this.making === making) {
        this.making = null;
      }
    }
  }

  /** Whoever asks next has it made anew, also if it is being made now. */
  forget(): void {
    this.making = null;
    this.made = null;
  }
}
