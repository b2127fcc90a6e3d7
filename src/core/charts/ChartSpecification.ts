/**
 * A vega-lite specification (`$schema` v5) with its data inside, drawn by JupyterLab's own
 * renderer; `width: 'container'`, so that the side panel does not clip it.
 */
export interface ChartSpecification {
  readonly $schema: 'https://vega.github.io/schema/vega-lite/v5.json';
  readonly [key: string]: unknown;
}
