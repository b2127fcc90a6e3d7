import * as React from 'react';
import type { FormField } from '../../core/tools/ToolForm.js';
import { Notice } from '../cards/Notice.js';
import { usePanel } from '../panel/PanelContext.js';
import { useSignal } from '../panel/useSignal.js';

/** A planning tool to fill in: asked as a question is, and answered by the same card. */
export function PlannerForm(): React.ReactElement | null {
  const { conversation, planner, focusQuestion, trans } = usePanel();
  useSignal(planner.changed);
  useSignal(conversation.changed);
  const body = React.useRef<HTMLFormElement>(null);
  const id = React.useId();
  const { isOpen, form, forms, problems, problem } = planner;
  const running = conversation.runningTurn !== null;
  const first = [...problems.keys()][0];

  const isLoaded = form !== null;
  React.useEffect(() => {
    if (isLoaded) {
      body.current?.querySelector('select')?.focus();
    }
  }, [isLoaded]);
  React.useEffect(() => {
    if (first !== undefined) {
      body.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
    }
  }, [problems, first]);

  if (!isOpen) {
    return null;
  }
  const close = (): void => {
    planner.close();
    focusQuestion();
  };
  const submit = (): void => {
    const request = running ? null : planner.request();
    if (request) {
      void conversation.ask(request).then(outcome => {
        planner.settle(outcome);
        if (!planner.isOpen) {
          focusQuestion();
        }
      });
    }
  };
  const described = problem?.describe(trans);
  return (
    <form
      ref={body}
      className="jp-SupplyChain-Planner"
      aria-labelledby={`${id}-title`}
      aria-busy={form === null && !problem}
      data-lm-suppress-shortcuts="true"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={event => {
        if (event.key === 'Escape' && !running) {
          event.preventDefault();
          close();
        }
      }}
    >
      <h3 id={`${id}-title`}>{trans.__('Plan')}</h3>
      {described && <Notice kind="error">{described.message}</Notice>}
      {form && (
        <>
          <label htmlFor={`${id}-tool`}>{trans.__('What')}</label>
          <select
            id={`${id}-tool`}
            value={form.name}
            aria-describedby={`${id}-description`}
            onChange={event => {
              planner.choose(event.target.value);
            }}
          >
            {forms.map(({ name, title }) => (
              <option key={name} value={name}>
                {capitalised(trans.__(title))}
              </option>
            ))}
          </select>
          <p id={`${id}-description`}>{trans.__(form.description)}</p>
          {form.fields.map(field => (
            <PlannerField key={`${form.name} ${field.name}`} field={field} />
          ))}
        </>
      )}
      <div className="jp-SupplyChain-plannerButtons">
        {form && (
          <button
            type="submit"
            className="jp-SupplyChain-Button jp-mod-main"
            aria-disabled={running}
          >
            {running ? trans.__('Planning…') : trans.__('Plan')}
          </button>
        )}
        <button type="button" className="jp-SupplyChain-Button" onClick={close}>
          {trans.__('Close')}
        </button>
      </div>
    </form>
  );
}

function PlannerField({ field }: { readonly field: FormField }): React.ReactElement {
  const { planner, trans } = usePanel();
  const id = React.useId();
  const problem = planner.problems.get(field.name);
  const label = capitalised(trans.__(field.name.replaceAll('_', ' ')));
  const shared = {
    id,
    value: planner.texts[field.name] ?? '',
    required: field.required,
    'aria-invalid': problem !== undefined,
    'aria-describedby': `${id}-hint${problem === undefined ? '' : ` ${id}-problem`}`,
    onChange: (event: { readonly target: { readonly value: string } }) => {
      planner.write(field.name, event.target.value);
    }
  };
  const several = field.kind === 'list' ? trans.__('Several by comma.') : '';
  const hint = [field.hint && trans.__(field.hint), several].filter(text => text !== '').join(' ');
  return (
    <div className="jp-SupplyChain-plannerField">
      <label htmlFor={id}>{field.required ? trans.__('%1 (required)', label) : label}</label>
      {field.kind === 'choice' ? (
        <select {...shared}>
          {field.initial === '' && <option value="">{trans.__('not said')}</option>}
          {field.options.map(option => (
            <option key={option} value={option}>
              {trans.__(option.replaceAll('_', ' '))}
            </option>
          ))}
        </select>
      ) : field.kind === 'json' ? (
        <textarea {...shared} rows={2} spellCheck={false} />
      ) : (
        <input
          {...shared}
          type={field.kind === 'date' ? 'date' : 'text'}
          inputMode={field.kind === 'number' ? 'decimal' : undefined}
          autoComplete="off"
          spellCheck={false}
        />
      )}
      <small id={`${id}-hint`}>{hint}</small>
      {problem !== undefined && (
        <p id={`${id}-problem`} className="jp-SupplyChain-plannerProblem">
          {problem}
        </p>
      )}
    </div>
  );
}

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
