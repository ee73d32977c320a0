import type { Texts } from '../model/text.ts'

/** Steps of a run, as they are shown while it works and stand in its description. */
export const RUN_STEPS = {
  receive: { fi: 'Voimassa olevat toimitukset', sv: 'Gällande leveranser', en: 'Deliveries in force' },
  identify: { fi: 'Tilapäisten tunnusten yhdistäminen', sv: 'Sammanslagning av temporära koder', en: 'Joining temporary codes' },
  derive: {
    fi: 'Asiakkuusjaksojen muodostaminen',
    sv: 'Bildande av klientrelationsperioder',
    en: 'Deriving client relationship periods',
  },
  enrich: { fi: 'Kotikunta, ikä ja sukupuoli', sv: 'Hemkommun, ålder och kön', en: 'Home municipality, age and sex' },
  count: { fi: 'Asiakkaiden laskeminen', sv: 'Räkning av klienter', en: 'Counting clients' },
  coverage: { fi: 'Tietojen arvioitu laatu', sv: 'Uppgifternas uppskattade kvalitet', en: 'Estimated quality of the data' },
  estimate: { fi: 'Koko maan arviot', sv: 'Uppskattningar för hela landet', en: 'Estimates for the whole country' },
} as const satisfies Record<string, Texts>
export type RunStepName = keyof typeof RUN_STEPS

/** What went into a step and what came out of it, in rows (deliveries for the first step). */
export interface RunStep {
  readonly step: RunStepName
  readonly in: number
  readonly out: number
}
