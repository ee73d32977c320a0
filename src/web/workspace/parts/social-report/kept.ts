/** What was typed before it was refused: fields with one answer, and lists. */
export interface Kept {
  one(name: string): string
  all(name: string): readonly string[]
}

export type KeptFields = readonly (readonly [string, string])[]

export function keptOf(fields: KeptFields): Kept {
  return {
    one: (name) => fields.find(([key]) => key === name)?.[1] ?? '',
    all: (name) => fields.filter(([key]) => key === name).map(([, value]) => value),
  }
}
