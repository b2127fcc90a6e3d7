import * as React from 'react';
import { toAssistantError, type AssistantError } from '../../core/errors/AssistantError.js';
import { usePanel } from '../panel/PanelContext.js';

/** Something that may fail or be stopped, one at a time. */
export interface Attempt {
  readonly running: boolean;
  /** Why the last one failed; null while another runs, and after it was stopped. */
  readonly problem: AssistantError | null;
  /** Starts; what runs already goes on, and nothing else does. */
  readonly run: (act: (signal: AbortSignal) => Promise<unknown>) => void;
  readonly stop: () => void;
}

/** An attempt that ends with the view; a failure is said as well. */
export function useAttempt(): Attempt {
  const { conversation, trans } = usePanel();
  const { announcer } = conversation;
  const current = React.useRef<AbortController | null>(null);
  const [running, setRunning] = React.useState(false);
  const [problem, setProblem] = React.useState<AssistantError | null>(null);

  const end = React.useCallback((error: AssistantError | null) => {
    current.current = null;
    setRunning(false);
    setProblem(error);
  }, []);

  const stop = React.useCallback(() => {
    if (current.current) {
      current.current.abort();
      end(null);
    }
  }, [end]);

  const run = React.useCallback(
    (act: (signal: AbortSignal) => Promise<unknown>) => {
      if (current.current) {
        return;
      }
      const controller = new AbortController();
      current.current = controller;
      setRunning(true);
      setProblem(null);
      act(controller.signal).then(
        () => {
          if (!controller.signal.aborted) {
            end(null);
          }
        },
        (thrown: unknown) => {
          if (!controller.signal.aborted) {
            const error = toAssistantError(thrown);
            const { message, remedy } = error.describe(trans);
            announcer.alert(trans.__('%1 %2', message, remedy));
            end(error);
          }
        }
      );
    },
    [announcer, end, trans]
  );

  React.useEffect(
    () => () => {
      current.current?.abort();
      current.current = null;
    },
    []
  );

  return { running, problem, run, stop };
}
