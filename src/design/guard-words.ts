import type { Definitions } from '../model/definitions.ts'
import type { GuardNames, GuardWords } from '../model/identity-mark.ts'

/** Inhabitants under which a municipality is so small that one rare trait tells who is meant. Our own choice. */
const SMALL_MUNICIPALITY = 5_000

const made = new WeakMap<Definitions, GuardWords>()
const joined = new WeakMap<GuardNames, { readonly own: GuardWords; readonly all: GuardWords }>()

/**
 * The words of the identity guard: the names of the definitions, more of them where some were imported, and the places of the country.
 * A long list holds many names that are words as well: imported ones say nothing at the beginning of a sentence. The same object for the
 * same arguments, so that what is made of it can be kept.
 */
export function guardWords(definitions: Definitions, imported: GuardNames | null = null): GuardWords {
  const own = made.get(definitions) ?? ownWords(definitions)
  made.set(definitions, own)
  if (imported === null) return own
  const known = joined.get(imported)
  if (known?.own === own) return known.all
  const all = withImported(own, imported)
  joined.set(imported, { own, all })
  return all
}

function withImported(own: GuardWords, imported: GuardNames): GuardWords {
  const common = new Set([...own.givenNames, ...own.surnames])
  const added = [...imported.givenNames, ...imported.surnames].filter((name) => !common.has(name))
  return {
    ...own,
    givenNames: [...new Set([...own.givenNames, ...imported.givenNames])],
    surnames: [...new Set([...own.surnames, ...imported.surnames])],
    ordinaryWords: [...new Set([...own.ordinaryWords, ...added])],
  }
}

function ownWords(definitions: Definitions): GuardWords {
  const { divisions, population, socialReporting } = definitions
  const municipalities = divisions.at(-1)?.municipalities ?? []
  const newest = population.totals.reduce((latest, { year }) => Math.max(latest, year), 0)
  const small = new Set(
    population.totals
      .filter(({ year, population: persons }) => year === newest && persons < SMALL_MUNICIPALITY)
      .map(({ municipality }) => municipality),
  )
  const namesOf = (some: typeof municipalities) => [...new Set(some.flatMap(({ names }) => [names.fi, names.sv]))]
  return {
    ...socialReporting.names,
    places: namesOf(municipalities),
    smallPlaces: namesOf(municipalities.filter(({ code }) => small.has(code))),
  }
}
