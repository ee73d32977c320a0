import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indicationsFor } from '../../src/analyse/indications/indications-for.ts'
import type { IndicationQuestion } from '../../src/analyse/indications/question.ts'
import { INDICATION_IDS } from '../../src/model/indication.ts'
import { MEASURES } from '../../src/model/measure.ts'
import { LANGUAGES } from '../../src/model/text.ts'
import { archivingOf, indicationQuestion } from '../fixtures/indications.ts'

const count = fc.oneof(fc.constantFrom(0, 1, 19, 20, 21), fc.nat(5_000))
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })

/** Counts of a place as they can be: parts are not larger than what they are a part of. */
const facts = fc
  .record({
    archive: count,
    separate: count,
    both: fc.nat(100),
    open: fc.nat(100),
    long: fc.nat(100),
    activity: count,
    alone: fc.nat(100),
  })
  .map(({ archive, separate, both, open, long, activity, alone }) => {
    const overlap = Math.floor((Math.min(archive, separate) * both) / 100)
    const clients = archive + separate - overlap
    const ofOpen = Math.floor((clients * open) / 100)
    return {
      ...{ clients, archive, separate, overlap, open: ofOpen, openLong: Math.floor((ofOpen * long) / 100) },
      ...{ activity, activityAlone: Math.floor((activity * alone) / 100), temporary: 0 },
    }
  })

const archiving = fc
  .record({
    known: fc.nat(30),
    expected: fc.nat(100),
    silent: fc.nat(100),
    first: maybe(fc.constantFrom('2020-02-29', '2024-01-01', '2024-03-31')),
  })
  .map(({ known, expected, silent, first }) => {
    const ofKnown = Math.floor((known * expected) / 100)
    const counts = { knownUnits: known, expectedUnits: ofKnown, silentUnits: Math.floor((ofKnown * silent) / 100) }
    return archivingOf({ units: known, firstStored: first, ...(known === 0 ? {} : counts) })
  })

const question: fc.Arbitrary<IndicationQuestion> = fc
  .record({
    content: fc.constantFrom('disability', 'older', 'child_welfare_act', 'total'),
    measure: fc.constantFrom(...MEASURES),
    place: fc.constantFrom('municipality' as const, 'organiser' as const),
    route: fc.constantFrom('archive' as const, 'separate' as const, 'both' as const),
    clients: count,
    clientsBefore: maybe(count),
    population: maybe(fc.nat(100_000)),
    peerShares: fc.array(fc.double({ min: 0, max: 30, noNaN: true }), { maxLength: 20 }),
    facts,
    organiser: fc
      .record({ clients: count, missing: fc.nat(100), temporary: fc.nat(100) })
      .map(({ clients, missing, temporary }) => ({
        clients,
        missingHome: Math.floor((clients * missing) / 100),
        temporary: Math.floor((clients * temporary) / 100),
      })),
    archiving: maybe(archiving),
    ownCount: maybe(
      fc.record({
        count,
        definition: maybe(fc.constantFrom('open_on_day' as const, 'during_quarter' as const, 'other' as const)),
      }),
    ),
  })
  .map(indicationQuestion)

describe('of any place', () => {
  test('there are ten, in order, each with a status that its value and texts agree with', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const all = indicationsFor(asked)
        expect(all.map(({ id }) => id)).toEqual([...INDICATION_IDS])
        for (const { status, value, reference, texts } of all) {
          if (status === 'not-computable') expect([value, reference]).toEqual([null, null])
          else expect(Number.isFinite(reference)).toBe(true)
          if (status === 'quiet') expect(Number.isFinite(value)).toBe(true)
          for (const language of LANGUAGES) expect(texts[language]).toMatch(/^[^{}]+\.$/)
          expect(JSON.stringify(texts)).not.toMatch(/NaN|Infinity|undefined|null/)
        }
      }),
    )
  })

  test('the same question has the same answer, and nothing of the question is changed', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const before = structuredClone(asked)
        expect(indicationsFor(asked)).toEqual(indicationsFor(asked))
        expect(asked).toEqual(before)
      }),
    )
  })

  test('with more of what is doubtful a warning does not go away', () => {
    const warns = (asked: IndicationQuestion, id: string) =>
      indicationsFor(asked).find((one) => one.id === id)?.status === 'warning'
    fc.assert(
      fc.property(question, (asked) => {
        const worse = {
          ...asked,
          facts: { ...asked.facts, openLong: asked.facts.open, activityAlone: asked.facts.activity },
          organiser: { ...asked.organiser, missingHome: asked.organiser.clients },
        }
        for (const id of ['never-closed', 'activity-only', 'missing-home']) {
          if (warns(asked, id)) expect([id, warns(worse, id)]).toEqual([id, true])
        }
      }),
    )
  })
})
