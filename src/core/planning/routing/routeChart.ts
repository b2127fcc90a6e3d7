import { chartFrame, legendBelow } from '../../charts/chartFrame.js';
import type { ChartSpecification } from '../../charts/ChartSpecification.js';
import type { Translation } from '../../language/Translation.js';
import type { DeliveryPlan } from './DeliveryPlan.js';
import type { NamedPlace } from './Gazetteer.js';

/** One place on a route; stops in one area that follow each other are one mark. */
type Mark = {
  readonly route: string;
  /** Place along the route; 0 is the warehouse. */
  readonly step: number;
  /** Km from the warehouse. */
  readonly east: number;
  readonly north: number;
  readonly place: string;
  /** The numbers of the stops there, as `2–4`. */
  readonly stops: string;
};

const degreeKm = 111.195;

/**
 * A plan as on a map without streets: the warehouse in the middle, kilometres to the east and the
 * north of it, each route a line through the areas in the order they are driven.
 */
export function routeChart(plan: DeliveryPlan, trans: Translation): ChartSpecification {
  const marks = plan.routes.flatMap(route => marksOf(plan, route, trans));
  const reach = Math.max(1, ...marks.flatMap(({ east, north }) => [east, north].map(Math.abs)));
  // The same scale both ways, or the map is warped.
  const scale = { domain: [-1.1 * reach, 1.1 * reach], nice: false };
  const axis = { grid: true, tickCount: 5 };
  const position = {
    x: { field: 'east', type: 'quantitative', title: trans.__('km east'), scale, axis },
    y: { field: 'north', type: 'quantitative', title: trans.__('km north'), scale, axis }
  };
  const color = { field: 'route', type: 'nominal', sort: null, legend: legendBelow };
  const stops = plan.routes.reduce((sum, { stops: each }) => sum + each.length, 0);
  const description = trans.__(
    'Map of %1 routes with %2 stops from %3, %4 km.',
    plan.routes.length,
    stops,
    plan.warehouse.name,
    plan.km.toFixed(1)
  );
  return chartFrame(description, marks, {
    height: 320,
    layer: [
      {
        mark: { type: 'line', tooltip: false },
        encoding: { ...position, color, order: { field: 'step', type: 'quantitative' } }
      },
      {
        mark: { type: 'point', filled: true, size: 70, tooltip: true },
        encoding: {
          ...position,
          color,
          shape: {
            condition: { test: 'datum.step === 0', value: 'square' },
            value: 'circle'
          }
        }
      },
      {
        mark: { type: 'text', dy: -10, fontSize: 11 },
        encoding: { ...position, text: { field: 'stops', type: 'nominal' } }
      }
    ]
  });
}

function marksOf(
  { warehouse }: DeliveryPlan,
  { vehicle, stops }: DeliveryPlan['routes'][number],
  trans: Translation
): readonly Mark[] {
  const route = trans.__('Route %1', vehicle);
  const visits: { place: NamedPlace; first: number; last: number }[] = [];
  stops.forEach(({ area }, index) => {
    const visit = visits.at(-1);
    if (visit?.place.name === area.name) {
      visit.last = index + 1;
    } else {
      visits.push({ place: area, first: index + 1, last: index + 1 });
    }
  });
  const markOf = (place: NamedPlace, step: number, numbers: string): Mark => ({
    route,
    step,
    ...offset(warehouse, place),
    place: place.name,
    stops: numbers
  });
  return [
    markOf(warehouse, 0, ''),
    ...visits.map(({ place, first, last }, index) =>
      markOf(place, index + 1, first === last ? String(first) : `${first}–${last}`)
    ),
    markOf(warehouse, visits.length + 1, '')
  ];
}

/** Kilometres to the east and north, on a plane that touches the earth at the warehouse. */
function offset(from: NamedPlace, to: NamedPlace): { east: number; north: number } {
  const narrower = Math.cos((from.latitude * Math.PI) / 180);
  return {
    east: (to.longitude - from.longitude) * degreeKm * narrower,
    north: (to.latitude - from.latitude) * degreeKm
  };
}
