import { nullTranslator } from '@jupyterlab/translation';
import * as React from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { CostReport } from '../../../src/lab/panel/CostReport.js';
import { trackerOf, TrackerState } from '../../core/cost/trackerOf.js';
import { ScriptedAssistant } from '../conversation/ScriptedAssistant.js';

const trans = nullTranslator.load('supply_chain_assistant');

function reportOf(assistant: ScriptedAssistant): HTMLElement {
  const node = document.createElement('div');
  node.innerHTML = renderToStaticMarkup(
    <CostReport assistant={assistant} sessionId="s1" trans={trans} locale="en" />
  );
  return node;
}

const rowsOf = (node: HTMLElement): string[][] =>
  [...node.querySelectorAll('tr')].map(row =>
    [...row.children].map(cell => cell.textContent ?? '')
  );

it('tells what was spent on what, in the session and today, and what a month comes to', () => {
  const state = new TrackerState();
  const assistant = new ScriptedAssistant();
  assistant.costs = trackerOf(state, { dailyBudget: 10 });
  assistant.costs.charge('s1', { service: 'redshift', milliseconds: 300 });
  assistant.costs.charge('s2', { service: 'athena', bytesScanned: 1024 ** 4 });
  assistant.costs.charge('s1', {
    service: 'bedrock',
    model: 'global.anthropic.claude-sonnet-5-5',
    inputTokens: 1000,
    outputTokens: 100,
    cacheReadTokens: 3000,
    cacheWriteTokens: 0
  });
  const node = reportOf(assistant);
  expect(rowsOf(node)).toEqual([
    ['', 'This session', 'Today'],
    ['Redshift', '5.0 ¢', '5.0 ¢'],
    ['Athena', '0.0 ¢', '$5.00'],
    ['Bedrock (model)', '0.4 ¢', '0.4 ¢'],
    ['Together', '5.4 ¢', '$5.05'],
    ['Tokens read', '4,000', '4,000'],
    ['Tokens written', '100', '100']
  ]);
  expect(node.textContent).toContain('a month costs about $151.61');
  expect(node.textContent).toContain('The budget of a day is $10.00; $5.05 of it is spent.');
  expect(node.textContent).toContain('list prices of October 1, 2026');
});

it('says where a price is not known', () => {
  const assistant = new ScriptedAssistant();
  assistant.costs = trackerOf();
  assistant.costs.charge('s1', {
    service: 'bedrock',
    model: 'someone.else',
    inputTokens: 1,
    outputTokens: 1,
    cacheReadTokens: 0,
    cacheWriteTokens: 0
  });
  expect(reportOf(assistant).textContent).toContain('The price of the model is not known');
});

it('says that nothing costs anything where no paid service is used', () => {
  const assistant = new ScriptedAssistant();
  assistant.cacheStats = { hits: 3, misses: 1, size: 1 };
  const { textContent } = reportOf(assistant);
  expect(textContent).toContain('Nothing costs anything here');
  expect(textContent).toContain('Remembered answers: 3 of 4 (75%); 1 are kept.');
});
