import { etsSlots, type EtsModel } from './EtsModel.js';

/**
 * Whether the weights of old periods die out, so that a model forgets where it started.
 * @param parameters by `etsSlots`; only the smoothing weights are looked at
 * @source Hyndman, Koehler, Ord & Snyder (2008), ch. 10, tables 10.1 and 10.2; whether the roots of
 *   the characteristic equation lie within the circle is decided by the recursion of Schur and Cohn
 */
export function isAdmissible(model: EtsModel, parameters: Float64Array): boolean {
  const alpha = parameters[etsSlots.alpha] ?? 0;
  const beta = model.trend === 'A' ? (parameters[etsSlots.beta] ?? 0) : 0;
  const gamma = parameters[etsSlots.gamma] ?? 0;
  const phi = model.damped ? (parameters[etsSlots.phi] ?? 1) : 1;
  if (model.season === 'N') {
    const slope = beta >= alpha * (phi - 1) && beta <= (1 + phi) * (2 - alpha);
    return alpha >= 1 - 1 / phi && alpha <= 1 + 1 / phi && slope;
  }
  const m = model.period;
  if (gamma < Math.max(1 - 1 / phi - alpha, 0) || gamma > 1 + 1 / phi - alpha) {
    return false;
  }
  if (alpha < 1 - 1 / phi - (gamma * (1 - m + phi + phi * m)) / (2 * phi * m)) {
    return false;
  }
  if (beta < -(1 - phi) * (gamma / m + alpha)) {
    return false;
  }
  const inner = alpha + beta - alpha * phi;
  const polynomial = new Float64Array(m + 2).fill(inner);
  polynomial[0] = phi * (1 - alpha - gamma);
  polynomial[1] = inner + gamma - 1;
  polynomial[m] = alpha + beta - phi;
  polynomial[m + 1] = 1;
  return hasRootsWithinCircle(polynomial);
}

/** Rounding alone must not throw out a root on the circle. */
const slack = 1e-8;

/** @param polynomial coefficients from the constant upwards, the last one 1; overwritten */
function hasRootsWithinCircle(polynomial: Float64Array): boolean {
  const top = polynomial.length - 1;
  // Each round leaves a polynomial of one degree less, from `start` to the top.
  for (let start = 0; start < top; start++) {
    const last = polynomial[top] ?? 1;
    const first = polynomial[start] ?? 0;
    const ratio = first / last;
    if (!(Math.abs(ratio) <= 1 + slack)) {
      return false;
    }
    for (let low = start + 1, high = top - 1; low <= high; low++, high--) {
      const [a, b] = [polynomial[low] ?? 0, polynomial[high] ?? 0];
      polynomial[low] = a - ratio * b;
      polynomial[high] = b - ratio * a;
    }
    polynomial[top] = last - ratio * first;
    if (Math.abs(polynomial[top] ?? 0) <= slack) {
      return true;
    }
  }
  return true;
}
