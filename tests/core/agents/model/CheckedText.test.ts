import { CheckedText } from '../../../../src/core/agents/model/CheckedText.js';

function heard(pieces: readonly string[], values: readonly number[] = []): string[] {
  const said: string[] = [];
  const checked = new CheckedText({ values, texts: [] }, piece => said.push(piece));
  pieces.forEach(piece => {
    checked.add(piece);
  });
  checked.end();
  return said;
}

it('lets sentences through as they end, however they are cut', () => {
  expect(heard(['It is ', '1.', '5 there. An', 'd that', ' is all'], [1.5])).toEqual([
    'It is 1.5 there. ',
    'And that is all'
  ]);
});

it('holds back a sentence with a figure of nowhere, and what follows it', () => {
  expect(heard(['All is well. It is 1', '2. Really. '], [1])).toEqual(['All is well. ']);
});

it('says nothing of nothing', () => {
  expect(heard([])).toEqual([]);
});
