const adopted = new Set<string>();

/**
 * Brings in the rules for what a script makes, once. Those of a script's own hand are nothing that the page's policy
 * is about.
 */
export function adopt(rules: string): void {
  if (adopted.has(rules)) return;
  adopted.add(rules);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets.push(sheet);
}
