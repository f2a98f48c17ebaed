/** What is seen of a text: no signs of control or of direction, white space as one space, marks on their letters. */
export function visibleText(text: string): string {
  return text
    .replace(/\s+/gu, space => (/^[\u00a0\u202f]/.test(space) ? "\u00a0" : " "))
    .replace(/[\p{Cc}\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, "")
    .normalize("NFC")
    .trim();
}
