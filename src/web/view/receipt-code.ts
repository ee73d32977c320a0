/** A receipt code in groups of four, for reading and typing: `abcd-efgh-jkmn-p`. */
export function groupedCode(code: string): string {
  return (code.match(/.{1,4}/g) ?? []).join('-')
}
