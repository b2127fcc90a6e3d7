import type { PersonaName } from '../../core/session/personas.js';

/** A way of asking, and one question, or a conversation, for each of some personas. */
export interface Example {
  readonly construct: string;
  readonly turns: Partial<Readonly<Record<PersonaName, readonly string[]>>>;
}

const example = (
  construct: string,
  warehouse: string,
  field: string,
  procurement: string
): Example => ({
  construct,
  turns: Object.fromEntries(
    (
      [
        ['Warehouse Manager', warehouse],
        ['Field Engineer', field],
        ['Procurement Specialist', procurement]
      ] as const
    )
      .filter(([, turns]) => turns !== '')
      .map(([persona, turns]) => [persona, turns.split(' → ')])
  )
});

/** Every way of asking, shown by example. A test asks each and expects an answer with rows. */
export const examples: readonly Example[] = [
  example(
    'A figure, split',
    'Stock value at cost by warehouse',
    'Open orders by delivery area',
    'Units on order by product group'
  ),
  example(
    'Several figures',
    'Units sold and revenue by product group last month',
    'How many open orders are there, and how many of them are late?',
    ''
  ),
  example(
    'A list under conditions',
    'Which items are below their reorder point?',
    'Orders due tomorrow in WH01 with their address',
    'Open purchase orders due in the next 7 days'
  ),
  example(
    'Names, by code, by part or misspelt',
    'Stock of hex bolts in WH01',
    'Late orders in wh 2',
    'Spend with granit tools this year'
  ),
  example(
    'Several names, or all but some',
    'Items below minimum in WH01 or WH02',
    'Late orders except in WH03',
    'Spend by supplier this year without Granite Tools'
  ),
  example('One order', 'Status of order SO-1204', 'status of so 1204', ''),
  example(
    'The first or last few',
    'Top 10 products by units sold last month',
    'Customers with the most open orders',
    'Top 5 suppliers by spend last quarter'
  ),
  example(
    'The first few of each group',
    'Top 3 products per product group by revenue this year',
    'Top 3 late orders per warehouse by value',
    'Top 3 products per supplier by spend this year'
  ),
  example(
    'Sorted',
    'Revenue by product group this year, lowest first',
    'Which orders are late, worst first?',
    'Spend by supplier this year, biggest first'
  ),
  example(
    'Groups by a threshold of their figure',
    'Warehouses with stock value above 10000',
    'Areas with more than 3 late orders',
    'Suppliers with spend above 50000 this year'
  ),
  example(
    'Rows by a threshold',
    'Items whose stock is less than twice the minimum',
    'How many open orders are more than 5 days late?',
    'Orders overdue by more than 30 days'
  ),
  example(
    'Over time',
    'Revenue per month this year',
    'How many orders are due per day next week?',
    'Units received by month this year'
  ),
  example('By weekday', 'Orders per weekday last month', 'Orders per weekday last month', ''),
  example(
    'One period against another',
    'Units sold last week vs the week before by warehouse',
    'Orders due this week vs last week',
    'Spend this quarter vs the same quarter last year by product group'
  ),
  example(
    'Growth',
    'Revenue change by product group last month against the month before',
    '',
    'Spend growth by supplier this year against last year'
  ),
  example('Prices over time', '', '', 'Which products cost more than a year ago?'),
  example(
    'Shares of a total',
    'Share of revenue by product group this year',
    'Share of late orders by area',
    'Share of spend by supplier this year'
  ),
  example(
    'Averages of totals',
    'Average order value per month this year',
    '',
    'Average PO value per warehouse, last 6 months'
  ),
  example(
    'Ratios, as ratios of sums',
    'Fill rate by customer this year',
    'Fill rate by area this year',
    ''
  ),
  example(
    'What did not happen',
    'What has not sold for 90 days?',
    'Customers that did not order this year',
    'Which suppliers had no orders this year?'
  ),
  example(
    'Here but not there, this but not that',
    'Products stocked in WH01 but not in WH02',
    '',
    'Products below reorder point with nothing on order'
  ),
  example(
    'Groups without any, as 0',
    'Revenue by customer this month, with zeros',
    'Drops due today for every area, put 0 where there is none',
    ''
  ),
  example(
    'Follow-up: narrow',
    'Stock by warehouse → only fasteners',
    'Late orders → only WH01',
    'Spend per month this year → only Granite Tools'
  ),
  example(
    'Follow-up: split otherwise',
    'Revenue by product group this year → now by warehouse',
    'Late orders by area → now by warehouse',
    'Overdue purchase orders → how many by supplier?'
  ),
  example(
    'Follow-up: another figure or period',
    'Top 5 products by revenue this year → same but by units',
    '',
    'Spend by supplier this year → and last year?'
  ),
  example(
    'Follow-up: as a share',
    'Revenue by product group this year → as a share',
    '',
    'Spend by supplier this year → as a share → only the top 3'
  ),
  example('What will be needed', 'Forecast the five products that sold most last month', '', ''),
  example(
    'What may run out',
    'What is at risk of running out in WH01 in the next 14 days?',
    '',
    ''
  ),
  example('A route', '', 'Plan a route for the orders due tomorrow from WH01', ''),
  example('How suppliers do', '', '', 'Score all suppliers this year'),
  example('Where to save', '', '', 'Where could we save 5% by buying from another supplier?'),
  example('What prices do', '', '', 'Are we paying more than last year?'),
  example('Which prices rise, each by itself', '', '', 'Which prices are creeping up?'),
  example(
    'What to order, as a draft',
    'What should we order for WH01?',
    '',
    'Draft purchase orders'
  ),
  example(
    'When something runs out',
    'When will WH02 run out of P1001?',
    'How long until we run out of P1010?',
    ''
  ),
  example(
    'Products by value and evenness',
    'ABC/XYZ analysis of fasteners',
    '',
    'ABC/XYZ analysis'
  ),
  example('How much depends on few', '', '', 'How concentrated are our suppliers?'),
  example('How lead times vary', '', '', 'Lead time variability by supplier this year'),
  example('Whom to chase', '', '', 'Overdue digest'),
  example(
    'Why',
    'Forecast P1010 for six weeks → How did you get that?',
    'Plan a route for the orders due tomorrow from WH01 → why?',
    'Score all suppliers → how is that calculated?'
  )
];
