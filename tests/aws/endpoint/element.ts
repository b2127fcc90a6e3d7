/** An element of XML with a text in it. */
export const element = (name: string, text: string): string =>
  `<${name}>${text.replace(/[&<>]/g, sign => `&#${sign.charCodeAt(0)};`)}</${name}>`;
