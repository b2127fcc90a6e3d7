import { printedStops } from '../../../src/core/tools/printedStops.js';

const page = printedStops({
  title: 'Stops',
  sentence: '2 stops',
  headings: ['stop', 'customer'],
  routes: [
    { title: 'Route 1', stops: [[1, '<img src=x onerror="alert(1)">']] },
    { title: 'Route 2', stops: [[1, null]] }
  ],
  notes: ['On no route: SO-1 & SO-2.']
});

describe('printedStops', () => {
  it('shows values as text, never as HTML', () => {
    expect(page).toContain('<td>&lt;img src=x onerror=&quot;alert(1)&quot;&gt;</td>');
    expect(page).not.toContain('<img');
    expect(page).toContain('<li>On no route: SO-1 &amp; SO-2.</li>');
  });

  it('has a table for each route, with a dash for what is not known', () => {
    expect(page.match(/<table>/g)).toHaveLength(2);
    expect(page).toContain('<tr><td>1</td><td>–</td></tr>');
  });

  it('lets nothing run or be fetched', () => {
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|https?:/);
  });
});
