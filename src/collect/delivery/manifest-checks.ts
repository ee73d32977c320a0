import { type IsoDate, type QuarterCode, quarterNumber, quarterOfDate, quarterPeriod } from '../../model/period.ts'
import type { Texts } from '../../model/text.ts'
import { shownCode } from './allow-list.ts'
import { type DeliveryRules, LISTS } from './delivery-rules.ts'
import type { Manifest, SeparateManifest } from './manifest.ts'
import type { Observation } from './observation.ts'

type DeliveryManifest = Exclude<Manifest, { spec: 'model-population/1' }>

/** Two-digit organiser of a separate delivery; null when it is not known (D02). */
export function organiserOfManifest(manifest: SeparateManifest, rules: DeliveryRules): string | null {
  return rules.codes.get(LISTS.organiser)?.get(manifest.organiser) ?? null
}

/** D02 and D03: faults of the manifest that reject the whole delivery; D07 for coverage of an unknown content. */
export function manifestFaults(manifest: DeliveryManifest, createdOn: IsoDate, rules: DeliveryRules): Observation[] {
  const faults: Observation[] = []
  if (manifest.spec === 'separate-delivery/1') {
    if (organiserOfManifest(manifest, rules) === null) {
      const organiser = shownCode(manifest.organiser)
      faults.push({ rule: 'D02', columns: ['organiser'], observed: organiser, parameters: { organiser } })
    }
    faults.push(...coverageFaults(manifest, rules))
  }
  const reason = manifest.spec === 'side-files/1' ? null : reasonNotOpen(manifest, createdOn, rules)
  if (reason) {
    const period = manifest.period ?? '–'
    faults.push({ rule: 'D03', columns: ['period'], observed: period, cause: reason.en, parameters: { period, reason } })
  }
  return faults
}

function coverageFaults({ coverage }: SeparateManifest, rules: DeliveryRules): Observation[] {
  return Object.entries(coverage).flatMap(([content, statement]) => {
    const municipalities = typeof statement === 'object' ? statement.municipalities : []
    const unknown = municipalities.filter((code) => !rules.countyOfMunicipality.has(code))
    const faults = unknown.map((code) => unknownMunicipality(code, rules))
    return rules.contentNames.has(content) ? faults : [unknownContent(content), ...faults]
  })
}

function unknownContent(content: string): Observation {
  return {
    rule: 'D07',
    columns: ['coverage'],
    observed: content,
    cause: content,
    parameters: { codeList: 'content', version: '–' },
  }
}

function unknownMunicipality(code: string, rules: DeliveryRules): Observation {
  const codeList = rules.listNames.get(LISTS.municipality)?.names ?? LISTS.municipality
  return { rule: 'D07', columns: ['coverage'], observed: code, cause: code, parameters: { codeList, version: '–' } }
}

/**
 * Whether a quarter is open for delivery: it belongs to the register, its last day is past when the package is made, and for a
 * separate delivery it is not older than the window (a package of 2023Q1 can be made until the end of 2024Q1 with a window of four
 * quarters: as long as a package of the quarter before the making still speaks of it).
 */
function reasonNotOpen(
  manifest: { readonly spec: string; readonly period: QuarterCode },
  createdOn: IsoDate,
  rules: DeliveryRules,
): Texts | null {
  const age = quarterNumber(quarterOfDate(createdOn)) - quarterNumber(manifest.period)
  if (manifest.period < rules.firstQuarter) return NOT_OPEN.beforeStart
  if (createdOn <= quarterPeriod(manifest.period).end) return NOT_OPEN.notEnded
  return manifest.spec === 'separate-delivery/1' && age > rules.windowQuarters ? NOT_OPEN.closed : null
}

const NOT_OPEN = {
  beforeStart: {
    fi: 'jakso on ennen rekisterin ensimmäistä jaksoa',
    sv: 'perioden ligger före registrets första period',
    en: 'it lies before the first quarter of the register',
  },
  notEnded: {
    fi: 'jakso ei ollut päättynyt, kun paketti tehtiin',
    sv: 'perioden hade inte gått ut när paketet gjordes',
    en: 'it had not ended when the package was made',
  },
  closed: {
    fi: 'jakson toimitusaika on päättynyt',
    sv: 'leveranstiden för perioden har gått ut',
    en: 'the time for delivering it is over',
  },
} as const satisfies Record<string, Texts>
