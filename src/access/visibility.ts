import type { Texts } from '../model/text.ts'
import type { Actor } from './actor.ts'
import { ROLES, type Role } from './roles.ts'

/** What there is to see, from what everybody sees to what almost nobody does. */
export const MATERIALS = {
  'released-tables': { fi: 'Julkaistut taulukot', sv: 'Publicerade tabeller', en: 'Released tables' },
  'exact-counts': {
    fi: 'Omien asiakkaiden tarkat luvut ennen julkaisua',
    sv: 'Exakta antal egna klienter före publiceringen',
    en: 'Exact counts of an organiser’s own clients, before publication',
  },
  'protected-counts': {
    fi: 'Alueen asukkaiden suojatut luvut ennen julkaisua',
    sv: 'Skyddade antal bland områdets invånare före publiceringen',
    en: 'Protected counts of an area’s residents, before publication',
  },
  'draft-releases': { fi: 'Julkaisuluonnokset', sv: 'Utkast till publikationer', en: 'Draft releases' },
  'review-answers': { fi: 'Tarkastuspalautteet', sv: 'Granskningssvar', en: 'Review answers' },
  'coverage-history': {
    fi: 'Laatuarvioiden historia',
    sv: 'Kvalitetsbedömningarnas historia',
    en: 'History of coverage classes',
  },
  'finding-causes': {
    fi: 'Tarkistushavainnot syittäin',
    sv: 'Iakttagelser i leveranser efter orsak',
    en: 'Findings by cause',
  },
  'finding-rows': { fi: 'Tarkistushavaintojen rivit', sv: 'Iakttagelsernas rader', en: 'Rows of findings' },
  tickets: { fi: 'Korjauspyynnöt', sv: 'Korrigeringsärenden', en: 'Correction tickets' },
  'subset-lists': {
    fi: 'Tunnisteelliset osajoukot',
    sv: 'Identifierbara delmängder',
    en: 'Identifiable subsets',
  },
  'form-drafts': {
    fi: 'Tiedonkeruiden luonnokset',
    sv: 'Utkast i datainsamlingar',
    en: 'Drafts in data collections',
  },
  'form-answers': {
    fi: 'Tiedonkeruiden lähetetyt vastaukset',
    sv: 'Inskickade svar i datainsamlingar',
    en: 'Answers sent in data collections',
  },
  'contact-persons': {
    fi: 'Tiedonkeruiden yhteyshenkilöt',
    sv: 'Kontaktpersoner för datainsamlingar',
    en: 'Contact persons of data collections',
  },
  'raw-reports': {
    fi: 'Havaintojen tekstit',
    sv: 'Observationernas texter',
    en: 'Texts of observations',
  },
  'report-senders': {
    fi: 'Nimellä lähetettyjen havaintojen lähettäjät',
    sv: 'Avsändare av observationer som skickats med namn',
    en: 'Senders of observations sent by name',
  },
  'coded-reports': {
    fi: 'Luokitellut havainnot lukuina',
    sv: 'Kodade observationer som tal',
    en: 'Coded observations as counts',
  },
  'briefing-drafts': { fi: 'Raporttiluonnokset', sv: 'Rapportutkast', en: 'Drafts of briefings' },
  'proposal-work': {
    fi: 'Ehdotusten käsittely',
    sv: 'Behandling av förslag',
    en: 'Work on proposals',
  },
  accounts: { fi: 'Käyttäjätilit', sv: 'Användarkonton', en: 'Accounts' },
  audit: { fi: 'Tapahtumaloki', sv: 'Händelseloggen', en: 'The audit trail' },
} as const satisfies Readonly<Record<string, Texts>>
export type Material = keyof typeof MATERIALS

/** `all`: of everybody. `own`: of the organiser or vendor of the grant. Not named: not at all. */
export type Sight = 'all' | 'own'

const INSTITUTE_STAFF: Readonly<Partial<Record<Material, Sight>>> = {
  'released-tables': 'all',
  'exact-counts': 'all',
  'protected-counts': 'all',
  'draft-releases': 'all',
  'review-answers': 'all',
  'coverage-history': 'all',
  'finding-causes': 'all',
  tickets: 'all',
  'form-answers': 'all',
  'contact-persons': 'all',
}
const COUNTY_STAFF: Readonly<Partial<Record<Material, Sight>>> = {
  'released-tables': 'all',
  'exact-counts': 'own',
  'protected-counts': 'own',
  'review-answers': 'own',
  'coverage-history': 'own',
  'finding-causes': 'own',
  'finding-rows': 'own',
  tickets: 'own',
  'form-drafts': 'own',
  'form-answers': 'own',
  'contact-persons': 'own',
}
/** Data collections only. */
const COUNTY_RESPONDENT: Readonly<Partial<Record<Material, Sight>>> = {
  'released-tables': 'all',
  'form-drafts': 'own',
  'form-answers': 'own',
  'contact-persons': 'own',
}

/** Who sees what: the third table of rights. */
export const VISIBILITY: Readonly<Record<Role, Readonly<Partial<Record<Material, Sight>>>>> = {
  operator: { ...INSTITUTE_STAFF, 'finding-rows': 'all', accounts: 'all', audit: 'all' },
  system: INSTITUTE_STAFF,
  administrator: { 'released-tables': 'all', accounts: 'all' },
  register_manager: INSTITUTE_STAFF,
  statistician: INSTITUTE_STAFF,
  data_engineer: { ...INSTITUTE_STAFF, 'finding-rows': 'all' },
  collection_manager: { 'released-tables': 'all', 'draft-releases': 'all', 'form-answers': 'all', 'contact-persons': 'all' },
  key_holder: { 'released-tables': 'all', 'subset-lists': 'all', accounts: 'all', audit: 'all' },
  county_manager: { ...COUNTY_STAFF, 'subset-lists': 'own', accounts: 'own' },
  county_reviewer: { ...COUNTY_STAFF, 'subset-lists': 'own' },
  county_deliverer: { 'released-tables': 'all', 'finding-causes': 'own', 'finding-rows': 'own', tickets: 'own' },
  county_contact: COUNTY_RESPONDENT,
  respondent: COUNTY_RESPONDENT,
  social_worker: { 'released-tables': 'all', 'coded-reports': 'own' },
  social_coordinator: {
    'released-tables': 'all',
    'raw-reports': 'own',
    'report-senders': 'own',
    'coded-reports': 'own',
    'briefing-drafts': 'own',
    'proposal-work': 'own',
  },
  decision_maker: { 'released-tables': 'all', 'coded-reports': 'own', 'briefing-drafts': 'own', 'proposal-work': 'own' },
  briefing_reader: { 'released-tables': 'all', 'briefing-drafts': 'own' },
  social_analyst: { 'released-tables': 'all', 'coded-reports': 'all' },
  archive_contact: { 'released-tables': 'all', 'finding-causes': 'all', tickets: 'all' },
  vendor_contact: { 'released-tables': 'all', 'finding-causes': 'own', tickets: 'own' },
  anonymous: { 'released-tables': 'all' },
  public: { 'released-tables': 'all' },
}

/** Whether any grant of the actor shows the material of the organiser (or vendor); `null` = material that belongs to nobody in particular. */
export function maySee(actor: Actor, material: Material, owner: string | null): boolean {
  return actor.grants.some((grant) => {
    const sight = VISIBILITY[grant.role][material]
    if (sight === undefined) return false
    if (sight === 'all') return true
    return owner !== null && (ROLES[grant.role].reach === 'vendor' ? grant.vendor : grant.organiser) === owner
  })
}
