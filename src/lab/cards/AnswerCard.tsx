import * as React from 'react';
import type { Answer } from '../../core/answer/Outcome.js';
import type { Turn } from '../conversation/Turn.js';
import { usePanel } from '../panel/PanelContext.js';
import { AnswerActions } from './AnswerActions.js';
import { ChartView } from './ChartView.js';
import { ChipList } from './ChipList.js';
import { Explanation } from './Explanation.js';
import { footerText } from './footerText.js';
import { GridView } from './GridView.js';
import { NextQuestions } from './NextQuestions.js';
import { Notice } from './Notice.js';
import { SqlView } from './SqlView.js';
import { useWide } from './useWide.js';
import { ViewSwitch, type View } from './ViewSwitch.js';

interface AnswerCardProps {
  readonly turn: Turn;
  readonly answer: Answer;
}

/** An answer in reading order: the sentence, how it was understood, the figures, what to do next. */
export function AnswerCard({ turn, answer }: AnswerCardProps): React.ReactElement {
  const { trans, locale } = usePanel();
  const [view, setView] = React.useState<View>('table');
  const body = React.useRef<HTMLDivElement>(null);
  const wide = useWide(body);
  const { table, chart } = answer;
  const hasRows = table.rowCount > 0;
  return (
    <div ref={body} className="jp-SupplyChain-Answer">
      <p className="jp-SupplyChain-sentence" dir="auto">
        {answer.sentence}
      </p>
      {[...answer.notices, ...answer.doubts].map(sentence => (
        <Notice key={sentence} kind="warning">
          {sentence}
        </Notice>
      ))}
      {answer.chips.length > 0 && <ChipList chips={answer.chips} />}
      {table.truncated && (
        <Notice kind="warning">
          {trans._n(
            'Only the first row is here; there are more.',
            'Only the first %1 rows are here; there are more.',
            table.rowCount
          )}
        </Notice>
      )}
      <ViewSwitch
        view={view}
        hasChart={chart !== null}
        hasSql={answer.sql !== null}
        wide={wide}
        onChange={setView}
      />
      <div className="jp-SupplyChain-views">
        {view === 'sql' && answer.sql !== null && <SqlView sql={answer.sql} />}
        {hasRows && (view === 'table' || (wide && view === 'chart')) && (
          <GridView table={table} label={answer.question} />
        )}
        {chart && (view === 'chart' || (wide && view === 'table')) && (
          <ChartView specification={chart} label={answer.sentence} />
        )}
      </div>
      <AnswerActions turn={turn} answer={answer} wide={wide} />
      {turn.note && <p className="jp-SupplyChain-note">{turn.note}</p>}
      {turn.explained && <Explanation answer={answer} />}
      <NextQuestions inputs={turn.explained ? [] : answer.inputs} questions={answer.next} />
      <footer>{footerText(answer, trans, locale)}</footer>
    </div>
  );
}
