/** The HTML of a letter: paragraphs that are HTML already, in the language of its texts. */
export function letterHtml(language: string, paragraphs: readonly string[]): string {
  return `<!doctype html>\n<html lang="${escapeHtml(language)}"><head><meta charset="utf-8"></head><body>\n${paragraphs.join('\n')}\n</body></html>\n`;
}

/** The text with the characters escaped that mean something in HTML, attributes included. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
}
