import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import type { Completion } from '../../core/reading/completion/Completion.js';
import type { Conversation } from '../conversation/Conversation.js';
import { completionKey } from './completionKey.js';

/** The list below the question: open while it offers anything. */
export interface Completions {
  readonly offered: readonly Completion[];
  /** Index of the chosen one; −1 while none is. */
  readonly chosen: number;
  /** Offers what the words before the caret may become. */
  readonly offer: (text: string, caret: number) => void;
  readonly close: () => void;
  readonly accept: (completion: Completion) => void;
  /** Whether the key was the list's. */
  readonly takeKey: (event: React.KeyboardEvent) => boolean;
}

const none: readonly Completion[] = [];

/** Completions of the draft, which open by typing alone; recalling and clicking leave them shut. */
export function useCompletions(
  conversation: Conversation,
  input: React.RefObject<HTMLTextAreaElement>,
  trans: TranslationBundle
): Completions {
  const [offered, setOffered] = React.useState(none);
  const [chosen, setChosen] = React.useState(-1);
  const caret = React.useRef<number | null>(null);
  const { draft } = conversation;

  React.useLayoutEffect(() => {
    if (caret.current !== null) {
      input.current?.setSelectionRange(caret.current, caret.current);
      caret.current = null;
    }
  }, [draft, input]);

  const show = (completions: readonly Completion[]): void => {
    setOffered(completions);
    setChosen(-1);
  };
  const close = (): void => {
    show(none);
  };
  const accept = ({ start, end, text }: Completion): void => {
    const rest = draft.slice(end);
    const written = `${draft.slice(0, start)}${text}${/^\s/.test(rest) ? '' : ' '}`;
    caret.current = written.length;
    conversation.fillDraft(written + rest);
    close();
  };

  const takeKey = (event: React.KeyboardEvent): boolean => {
    if (offered.length === 0) {
      return false;
    }
    const completion = offered[chosen];
    const act = completionKey(event.nativeEvent, completion !== undefined);
    if (act === null) {
      return false;
    }
    event.preventDefault();
    if (act === 'close') {
      close();
    } else if (act === 'accept' && completion) {
      accept(completion);
    } else {
      // From the last on to none, and round again.
      const places = offered.length + 1;
      setChosen(((chosen + 1 + (act === 'next' ? 1 : places - 1)) % places) - 1);
    }
    return true;
  };

  return {
    offered,
    chosen,
    offer: (text, at) => {
      const found = conversation.complete(text, at);
      if (offered.length === 0 && found.length > 0) {
        conversation.announcer.say(
          trans._n('%1 completion, Down chooses', '%1 completions, Down chooses', found.length)
        );
      }
      show(found);
    },
    close,
    accept,
    takeKey
  };
}
