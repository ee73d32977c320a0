/*
 * What forms send is text. These read it; what cannot be read is passed on as it is, for the operation to refuse with its own words.
 */

/** A whole number; null when the field is empty. */
export function numberIn(text: string): number | null {
  return text.trim() === '' ? null : Number(text)
}

/** A choice or text; null when it is empty. */
export function textIn(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}

/** `2024Q1, 2024Q2` as a list. */
export function listIn(text: string): string[] {
  return text
    .split(/[\s,;]+/)
    .map((part) => part.trim().toUpperCase())
    .filter((part) => part !== '')
}
