import { z } from 'zod';
import type { Translation } from '../language/Translation.js';
import { personas, type PersonaName } from '../session/personas.js';
import { draftPurchaseOrders } from './draftPurchaseOrders.js';
import { memberNamed } from './memberNamed.js';
import { onOrderByPlace } from './onOrderByPlace.js';
import { memberParameters } from './parameters.js';
import { proposedLines, type ProposedLine, type ProposedLines } from './proposedLines.js';
import { membersOf, onOrderRows, stockRowsBehind } from './rowsBehind.js';
import { stockAsked } from './stockAsked.js';
import type { StockRecord } from './stockRows.js';
import { tableOf, tableResult, type TableColumn, type TableResult } from './TableResult.js';
import { defineTool, type ToolContext } from './Tool.js';

const columns: readonly TableColumn<ProposedLine>[] = [
  { name: 'supplier_code', type: 'text', value: row => row.supplier_code },
  { name: 'supplier_name', type: 'text', value: row => row.supplier_name },
  { name: 'warehouse_code', type: 'text', value: row => row.warehouse_code },
  { name: 'product_code', type: 'text', value: row => row.product_code },
  { name: 'product_name', type: 'text', value: row => row.product_name },
  { name: 'current_stock', type: 'integer', value: row => row.onHand },
  { name: 'on_order', type: 'integer', value: row => row.onOrder },
  { name: 'reorder_point', type: 'integer', value: row => row.reorderPoint },
  { name: 'maximum_stock', type: 'integer', value: row => row.maximum },
  { name: 'order_quantity', type: 'integer', value: row => row.quantity },
  { name: 'unit_cost', type: 'decimal', value: row => row.unit_cost },
  { name: 'cost', type: 'decimal', value: row => row.cost }
];

export const proposeOrders = defineTool({
  name: 'propose_orders',
  title: 'order proposal',
  description:
    'What to order, by supplier: places at or below their reorder point, up to the maximum stock, with cost and a draft purchase order.',
  personas: ['Warehouse Manager', 'Procurement Specialist'],
  input: z.strictObject(memberParameters),
  output: tableResult,
  run: async ({ supplier_code, ...asked }, context) => {
    const { trans } = context;
    const { today } = await context.database();
    const { places, rows: all } = await stockAsked(asked, context);
    const supplier = supplier_code && supplierOf(all, supplier_code, context);
    const rows = supplier ? all.filter(row => row.supplier_code === supplier) : all;
    const isNet = seesPurchases(context.persona);
    const awaited = isNet ? await onOrderByPlace(context) : new Map<string, number>();
    const proposed = proposedLines(rows, awaited);
    const { lines } = proposed;
    const members = { ...membersOf(places), supplier: supplier || undefined };
    return {
      sentence: sentenceOf(lines, isNet, context),
      table: tableOf(isNet ? columns : columns.filter(({ name }) => name !== 'on_order'), lines),
      formula: isNet
        ? 'maximum_stock − (current_stock + on_order), where current_stock + on_order ≤ reorder_point'
        : 'maximum_stock − current_stock, where current_stock ≤ reorder_point',
      source: trans.__('(s, S) policy: Silver, Pyke & Thomas 4e, 6.3; stock as it is now'),
      window: null,
      inputs: [
        {
          name: trans.__('Stock at or below the reorder point'),
          value: trans._n('%1 place', '%1 places', proposed.low),
          rows: stockRowsBehind(members, 'low')
        },
        ...(isNet
          ? [
              {
                name: trans.__('On order'),
                value: trans.__('%1 units', proposed.onOrder),
                rows: onOrderRows(members)
              }
            ]
          : [])
      ],
      files: filesOf(lines, today, context),
      assumptions: [
        isNet
          ? trans.__('What is on order is taken off.')
          : trans.__('Without what is on order: it may be on its way already.'),
        ...countedNotes(proposed, trans),
        trans.__(
          'Unit cost and supplier are those of the product; discounts and least order quantities are not in the data.'
        )
      ],
      definitions: [
        trans.__('Order quantity: up to the maximum stock.'),
        ...(isNet ? [trans.__('On order: ordered less received on open purchase orders.')] : [])
      ]
    };
  }
});

const seesPurchases = (persona: PersonaName): boolean =>
  personas[persona].tables.includes('purchase_order_line');

function supplierOf(rows: readonly StockRecord[], given: string, { trans }: ToolContext): string {
  const names = new Map(
    rows.flatMap(({ supplier_code, supplier_name }) =>
      supplier_code === null ? [] : [[supplier_code, supplier_name] as const]
    )
  );
  const members = [...names].map(([code, name]) => ({ code, name }));
  return memberNamed('supplier_code', trans.__('supplier'), given, members).code;
}

function sentenceOf(
  lines: readonly ProposedLine[],
  isNet: boolean,
  { trans }: ToolContext
): string {
  if (lines.length === 0) {
    return isNet
      ? trans.__(
          'Nothing has to be ordered: no stock with what is on order is at its reorder point.'
        )
      : trans.__('Nothing has to be ordered: no stock is at its reorder point.');
  }
  const cost = lines.reduce((sum, line) => sum + (line.cost ?? 0), 0).toFixed(2);
  const suppliers = new Set(lines.flatMap(({ supplier_code }) => supplier_code ?? [])).size;
  return trans.__(
    '%1 for %2, from %3%4',
    trans._n('Order %1 item', 'Order %1 items', lines.length),
    cost,
    trans._n('%1 supplier', '%1 suppliers', suppliers),
    isNet ? '.' : trans.__(', without what is on order.')
  );
}

function countedNotes({ lines, waiting, missing }: ProposedLines, trans: Translation): string[] {
  const counted: readonly (readonly [number, string])[] = [
    [
      waiting,
      trans.__('Low, but what is on order lifts them above the reorder point: %1.', waiting)
    ],
    [missing, trans.__('Places without stock, reorder point or maximum left out: %1.', missing)],
    [
      lines.filter(({ cost }) => cost === null).length,
      trans.__('Some products have no unit cost, and are in no sum of money.')
    ],
    [
      lines.filter(({ supplier_code }) => supplier_code === null).length,
      trans.__('Some products have no supplier, and are in no draft.')
    ]
  ];
  return counted.flatMap(([count, note]) => (count > 0 ? [note] : []));
}

function filesOf(
  lines: readonly ProposedLine[],
  today: string,
  { trans }: ToolContext
): NonNullable<TableResult['files']> {
  const drafts = lines.flatMap(line =>
    line.supplier_code === null
      ? []
      : [
          {
            supplier: line.supplier_code,
            supplierName: line.supplier_name,
            warehouse: line.warehouse_code,
            product: line.product_code,
            quantity: line.quantity,
            unitCost: line.unit_cost,
            leadTimeDays: line.lead_time_days
          }
        ]
  );
  return drafts.length === 0
    ? []
    : [
        {
          name: `draft-purchase-orders-${today}.csv`,
          label: trans.__('Draft purchase orders'),
          text: draftPurchaseOrders(drafts, today),
          rows: drafts.length
        }
      ];
}
