/** Makes a drawing usable as `background-image` on WeChat (which has no inline SVG) and in browsers alike. */
export function svgBackground(svg: string): string {
  const encoded = encodeURIComponent(svg).replace(/'/g, '%27').replace(/\(/g, '%28').replace(/\)/g, '%29');
  return `url("data:image/svg+xml,${encoded}")`;
}

/** Makes text safe inside of a drawing. */
export function escapeSvg(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
