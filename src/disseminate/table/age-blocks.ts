import { AGE_CLASSES, type AgeClassCode, type AgeGroupCode, ageClassesOf } from '../../model/person.ts'

/** The ages that published figures are made of; every published age group is a union of them. `_U` = date of birth not known. */
export const AGE_BLOCKS = ['Y0T17', 'Y18T64', 'Y65T84', 'Y_GE85', '_U'] as const
export type AgeBlock = (typeof AGE_BLOCKS)[number]

const CLASSES_OF_BLOCK: Readonly<Record<AgeBlock, readonly AgeClassCode[]>> = {
  Y0T17: ageClassesOf('Y0T17'),
  Y18T64: ageClassesOf('Y18T64'),
  Y65T84: ageClassesOf('Y65T84'),
  Y_GE85: ageClassesOf('Y_GE85'),
  _U: ['_U'],
}

const BLOCK_OF_CLASS = new Map(AGE_BLOCKS.flatMap((block) => CLASSES_OF_BLOCK[block].map((age) => [age, block] as const)))

export function ageBlockOf(age: AgeClassCode): AgeBlock {
  return BLOCK_OF_CLASS.get(age) ?? '_U'
}

/** The blocks that make up a group; all of them, the unknown too, for `_T`. */
export function ageBlocksOf(group: AgeGroupCode): readonly AgeBlock[] {
  const classes = new Set<string>(ageClassesOf(group))
  return AGE_BLOCKS.filter((block) => CLASSES_OF_BLOCK[block].every((age) => classes.has(age)))
}

/** Whether everybody of `part` belongs to `whole`: 85+ lies in 65+, not in 0–64. */
export function liesWithin(part: AgeGroupCode, whole: AgeGroupCode): boolean {
  const outer = new Set<string>(ageBlocksOf(whole))
  return ageBlocksOf(part).every((block) => outer.has(block))
}

/** Labels need the limits in years. `to` null = no upper limit. */
export function ageLimits(group: AgeGroupCode): { readonly from: number; readonly to: number | null } | null {
  const bands = AGE_CLASSES.filter((age) => (ageClassesOf(group) as readonly string[]).includes(age.code))
  const [first, last] = [bands[0], bands.at(-1)]
  if (group === '_T' || !first || !last) return null
  return { from: first.from, to: last.to >= 100 ? null : last.to }
}
