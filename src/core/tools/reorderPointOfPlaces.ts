import { addDays } from '../calendar/IsoDay.js';
import {
  leastPeriodsWithDemand,
  type DemandStatistics
} from '../planning/demand/demandStatistics.js';
import { invalidInput } from '../planning/inputChecks.js';
import { reorderPlan, type LeadTime, type ReorderPlan } from '../planning/inventory/reorderPlan.js';
import { leastReceipts } from '../sql/registeredStatements.js';
import { demandByPlace, type DemandHistory } from './demandByPlace.js';
import { leadTimesByPlace, placeKey, type MeasuredLeadTime } from './leadTimesByPlace.js';
import { demandRows, membersOf, stockRowsBehind } from './rowsBehind.js';
import { stockAsked } from './stockAsked.js';
import type { KnownPlaces, StockRecord } from './stockRows.js';
import { tableOf, type TableColumn, type TableResult } from './TableResult.js';
import type { ToolContext } from './Tool.js';

export interface ReorderQuestion {
  readonly product_code: string;
  readonly warehouse_code?: string | undefined;
  /** Days; what if it were these, instead of what is measured or configured. */
  readonly lead_time_days?: number | undefined;
  readonly service_level: number;
  readonly history_days: number;
}

interface Planned extends StockRecord {
  readonly demand: DemandStatistics;
  /** As asked, and as it stands without a lead time that was said. */
  readonly plan: ReorderPlan;
  readonly standing: ReorderPlan | null;
  readonly isMeasured: boolean;
  /** Days, where they are no secret: configured, or said. */
  readonly leadTimeDays: number | null;
}

const columns: readonly TableColumn<Planned>[] = [
  { name: 'product_code', type: 'text', value: row => row.product_code },
  { name: 'product_name', type: 'text', value: row => row.product_name },
  { name: 'warehouse_code', type: 'text', value: row => row.warehouse_code },
  { name: 'current_stock', type: 'integer', value: row => row.current_stock },
  { name: 'configured_reorder_point', type: 'integer', value: row => row.reorder_point },
  { name: 'reorder_point', type: 'integer', value: row => Math.ceil(row.plan.reorderPoint) },
  { name: 'safety_stock', type: 'decimal', value: row => row.plan.safetyStock },
  {
    name: 'reorder_point_before',
    type: 'integer',
    value: row => (row.standing ? Math.ceil(row.standing.reorderPoint) : null)
  },
  { name: 'reorder_point_max_min', type: 'decimal', value: row => row.plan.maxMin.reorderPoint },
  { name: 'safety_stock_max_min', type: 'decimal', value: row => row.plan.maxMin.safetyStock },
  { name: 'avg_daily_demand', type: 'decimal', value: row => row.demand.mean },
  { name: 'sd_daily_demand', type: 'decimal', value: row => row.demand.sd },
  { name: 'max_daily_demand', type: 'decimal', value: row => row.demand.max },
  { name: 'days_with_demand', type: 'integer', value: row => row.demand.periodsWithDemand },
  { name: 'lead_time_days', type: 'decimal', value: row => row.leadTimeDays },
  { name: 'method', type: 'text', value: row => row.plan.method },
  { name: 'distribution', type: 'text', value: row => row.plan.distribution }
];

/** The service level that holds where none is said. */
export const usualServiceLevel = 0.95;

/**
 * The reorder point of a product, at one warehouse or at each that holds it.
 * @throws AssistantError `agent/invalid-input` for what is not there, has no demand, or no lead time
 */
export async function reorderPointOfPlaces(
  question: ReorderQuestion,
  context: ToolContext
): Promise<TableResult> {
  const { trans } = context;
  const { places, rows } = await stockAsked(question, context);
  if (rows.length === 0) {
    throw invalidInput('warehouse_code', trans.__('it does not hold this product'));
  }
  const history = await demandByPlace(context, places, question.history_days);
  const measured = await leadTimesByPlace(context);
  const planned = rows.flatMap(row => {
    const receipts = measured.get(placeKey(row.warehouse_code, row.product_code)) ?? null;
    return planOf(row, history.at(row), receipts, question);
  });
  const [first] = planned;
  if (!first) {
    throw invalidInput(
      'product_code',
      trans.__('it had no demand from %1 to %2', history.window.from, history.window.to)
    );
  }
  return {
    sentence: sentenceOf(planned, context, (await context.database()).today),
    table: tableOf(columns, planned),
    ...explanationOf(planned),
    window: history.window,
    inputs: inputsOf(planned, { places, history }, question, context),
    assumptions: assumptionsOf(planned, rows.length, question, context),
    definitions: [
      trans.__('Demand: order quantity of orders that are not cancelled, by order date.'),
      trans.__('Days of cover: mean demand of the lead time, without safety stock.'),
      ...(planned.some(isCounted)
        ? [
            trans.__(
              'Counted demand: the reorder point is the least whole number of units that lasts over the lead time with the service level; Poisson, or negative binomial where the variance is above the mean.'
            )
          ]
        : [])
    ]
  };
}

function planOf(
  row: StockRecord,
  demand: DemandStatistics | null,
  receipts: MeasuredLeadTime | null,
  { lead_time_days: said, service_level }: ReorderQuestion
): Planned[] {
  if (demand === null || demand.total === 0) {
    return [];
  }
  const configured = row.lead_time_days;
  const known = receipts ?? (configured === null || configured <= 0 ? null : certain(configured));
  const asked = said === undefined ? known : { ...(known ?? certain(said)), mean: said };
  if (asked === null) {
    throw invalidInput(
      'lead_time_days',
      `${row.warehouse_code} has none for ${row.product_code}, and too few receipts to measure it; say one`
    );
  }
  const isChanged = said !== undefined || service_level !== usualServiceLevel;
  return [
    {
      ...row,
      demand,
      plan: reorderPlan(demand, { ...asked, max: Math.max(asked.max, asked.mean) }, service_level),
      standing: isChanged && known ? reorderPlan(demand, known, usualServiceLevel) : null,
      isMeasured: receipts !== null,
      leadTimeDays: said ?? (receipts ? null : configured)
    }
  ];
}

const isCounted = ({ plan }: Planned): boolean =>
  plan.distribution !== null && plan.distribution !== 'normal';

/** Each formula that a place was reckoned with, and where it is from. */
function explanationOf(planned: readonly Planned[]): Pick<TableResult, 'formula' | 'source'> {
  const isAny = planned.some(isCounted);
  const isNormal = !planned.every(isCounted);
  const formulas = [
    ...(isNormal ? ['d·L + z·√(L·σd² + d²·σL²)'] : []),
    ...(isAny ? ['least s with P(D ≤ s) ≥ service level, mean d·L, variance L·σd² + d²·σL²'] : []),
    'max-min: max d × max L − d × L'
  ];
  const sources = [
    'King (2011), APICS; Stevenson 14e, p. 528',
    ...(isAny ? ['Silver, Pyke & Thomas 4e, ch. 7 (slow movers)'] : []),
    'original design (max-min)'
  ];
  return { formula: formulas.join('; '), source: sources.join('; ') };
}

function certain(days: number): LeadTime {
  return { mean: days, max: days, sd: 0 };
}

function sentenceOf(planned: readonly Planned[], { trans }: ToolContext, today: string): string {
  const [first] = planned;
  if (!first || planned.length > 1) {
    return trans.__(
      'The reorder point of %1, at %2 warehouses.',
      first?.product_name ?? '',
      planned.length
    );
  }
  const { product_name, warehouse_code, plan, reorder_point } = first;
  return `${trans.__(
    'The reorder point of %1 at %2 should be %3, with a safety stock of %4; %5 is configured.',
    product_name,
    warehouse_code,
    Math.ceil(plan.reorderPoint),
    plan.safetyStock?.toFixed(1) ?? trans.__('none'),
    reorder_point ?? trans.__('none')
  )} ${reached(first, trans, today)}`.trimEnd();
}

/** When what is in stock is down to the reorder point, at the mean demand; nothing where unknown. */
function reached(
  { current_stock, plan, demand }: Planned,
  trans: ToolContext['trans'],
  today: string
): string {
  if (current_stock === null) {
    return '';
  }
  const above = current_stock - Math.ceil(plan.reorderPoint);
  if (above <= 0) {
    return trans.__('With %1 in stock it is reached.', current_stock);
  }
  const days = Math.ceil(above / demand.mean);
  return trans.__(
    'With %1 in stock, at the mean demand it is reached in %2 days, on %3.',
    current_stock,
    days,
    addDays(today, days)
  );
}

function inputsOf(
  planned: readonly Planned[],
  { places, history }: { readonly places: KnownPlaces; readonly history: DemandHistory },
  { service_level }: ReorderQuestion,
  { trans }: ToolContext
): TableResult['inputs'] {
  const [first, ...others] = planned;
  const isOne = first !== undefined && others.length === 0;
  const days = first?.leadTimeDays ?? null;
  return [
    {
      name: trans.__('Demand'),
      value: isOne
        ? trans.__(
            '%1 units a day, spread %2, at most %3, over %4 days',
            first.demand.mean.toFixed(2),
            (first.demand.sd ?? 0).toFixed(2),
            first.demand.max,
            first.demand.periods
          )
        : trans.__('%1 units', history.units),
      rows: demandRows(membersOf(places), history.window)
    },
    {
      name: trans.__('Lead time'),
      // What is measured stems from purchase orders, and only what is made from it may be told.
      value: !isOne
        ? trans.__('of each place')
        : days === null
          ? trans.__('as measured from receipts')
          : trans.__('%1 days', days),
      rows: stockRowsBehind(membersOf(places))
    },
    {
      name: trans.__('Service level'),
      value: trans.__('%1 %', (100 * service_level).toFixed(1)),
      rows: null
    }
  ];
}

function assumptionsOf(
  planned: readonly Planned[],
  places: number,
  { lead_time_days: said, service_level }: ReorderQuestion,
  { trans }: ToolContext
): string[] {
  const measured = planned.filter(({ isMeasured }) => isMeasured).length;
  const counted = planned.filter(isCounted).length;
  const rare = planned.filter(({ plan }) => plan.method === 'days of cover').length;
  return [
    trans.__('%1 is a cycle service level: order cycles without a stockout.', service_level),
    trans.__('Without what is on order.'),
    ...(said === undefined ? [] : [trans.__('What if the lead time were %1 days.', said)]),
    ...(measured === 0
      ? []
      : [
          trans.__(
            'Spread of the lead time, and the lead time where none is said, from %1 receipts or more: %2 places.',
            leastReceipts,
            measured
          )
        ]),
    ...(measured === planned.length
      ? []
      : [
          trans.__(
            'Too few receipts to measure the lead time; it is taken as configured and certain: %1 places.',
            planned.length - measured
          )
        ]),
    ...(counted === 0
      ? []
      : [
          trans.__(
            'Sold now and then, in few or uneven units over the lead time, so demand is counted (Poisson or negative binomial) and not taken for normal: %1 places.',
            counted
          )
        ]),
    ...(rare === 0
      ? []
      : [
          trans.__(
            'Fewer than %1 days of demand, so by days of cover: %2 places.',
            leastPeriodsWithDemand,
            rare
          )
        ]),
    ...(planned.length === places
      ? []
      : [trans.__('Places without demand left out: %1.', places - planned.length)])
  ];
}
