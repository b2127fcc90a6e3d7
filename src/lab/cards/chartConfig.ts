/**
 * Vega's configuration in the colours of the theme.
 * @param variable the value of a CSS variable, where the chart stands
 */
export function chartConfig(variable: (name: string) => string): Record<string, unknown> {
  const text = variable('--jp-ui-font-color1');
  const quiet = variable('--jp-ui-font-color2');
  const line = variable('--jp-border-color2');
  const font = variable('--jp-ui-font-family');
  const fontSize = Number.parseFloat(variable('--jp-ui-font-size1')) || 13;
  const words = {
    labelColor: quiet,
    titleColor: text,
    labelFontSize: fontSize - 1,
    labelFont: font
  };
  const title = { titleFont: font, titleFontSize: fontSize - 1, titleFontWeight: 'normal' };
  return {
    background: 'transparent',
    font,
    view: { stroke: 'transparent' },
    axis: { ...words, ...title, domainColor: line, tickColor: line, gridColor: line },
    legend: { ...words, ...title },
    header: { ...words, ...title },
    title: { color: text, fontSize },
    text: { color: text },
    mark: { color: variable('--jp-brand-color1') },
    rule: { color: quiet }
  };
}
