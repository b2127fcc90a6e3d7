import type { ModelPrice, Prices } from './prices.js';

/** An inference profile's prefix says where a model runs, not which it is. */
export function modelPrice(model: string, { models }: Prices): ModelPrice | undefined {
  return models[model] ?? models[model.replace(/^[a-z-]+\.(?=[a-z]+\.)/, '')];
}
