import type { Texts } from './text.ts'

/** How a part of an implementation plan stands at a yearly check. */
export const PLAN_STATUSES = {
  'not-begun': { fi: 'Ei aloitettu', sv: 'Inte påbörjat', en: 'Not begun' },
  'under-way': { fi: 'Käynnissä', sv: 'Pågår', en: 'Under way' },
  done: { fi: 'Toteutunut', sv: 'Genomfört', en: 'Done' },
  changed: { fi: 'Muutettu', sv: 'Ändrat', en: 'Changed' },
} as const satisfies Readonly<Record<string, Texts>>
export type PlanStatus = keyof typeof PLAN_STATUSES

/** Who belongs to the national network. */
export const NETWORK_KINDS = {
  county: { fi: 'Hyvinvointialue tai Helsinki', sv: 'Välfärdsområde eller Helsingfors', en: 'County or Helsinki' },
  'competence-centre': {
    fi: 'Sosiaalialan osaamiskeskus',
    sv: 'Kompetenscentrum inom det sociala området',
    en: 'Competence centre',
  },
  university: { fi: 'Yliopisto', sv: 'Universitet', en: 'University' },
  'applied-university': { fi: 'Ammattikorkeakoulu', sv: 'Yrkeshögskola', en: 'University of applied sciences' },
  institute: {
    fi: 'Kansallinen laitos tai ministeriö',
    sv: 'Nationellt institut eller ministerium',
    en: 'National institute or ministry',
  },
  other: { fi: 'Muu', sv: 'Annan', en: 'Other' },
} as const satisfies Readonly<Record<string, Texts>>
export type NetworkKind = keyof typeof NETWORK_KINDS
