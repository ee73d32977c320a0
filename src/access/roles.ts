import type { Texts } from '../model/text.ts'

/**
 * How far a role reaches. `all`: every organiser. `organiser`: the one that the grant names. `vendor`: the client information systems
 * of the vendor that the grant names. `nothing`: only what is public.
 */
export type RoleReach = 'all' | 'organiser' | 'vendor' | 'nothing'

export interface RoleDefinition {
  readonly names: Texts
  /** Whose people have the role. */
  readonly side: 'machine' | 'public' | 'institute' | 'county' | 'archive' | 'vendor'
  readonly reach: RoleReach
}

/** Who there is: the first of the three tables of rights (the others: what they may do, what they see). */
export const ROLES = {
  operator: {
    names: { fi: 'Ylläpitäjä koneen ääressä', sv: 'Driftsperson vid maskinen', en: 'Operator at the machine' },
    side: 'machine',
    reach: 'all',
  },
  system: { names: { fi: 'Ajastettu työ', sv: 'Schemalagt arbete', en: 'Scheduled work' }, side: 'machine', reach: 'all' },
  administrator: {
    names: { fi: 'Pääkäyttäjä', sv: 'Administratör', en: 'Administrator' },
    side: 'institute',
    reach: 'all',
  },
  register_manager: {
    names: { fi: 'Rekisterin vastuuhenkilö', sv: 'Registeransvarig', en: 'Register manager' },
    side: 'institute',
    reach: 'all',
  },
  statistician: { names: { fi: 'Tilastoasiantuntija', sv: 'Statistiker', en: 'Statistician' }, side: 'institute', reach: 'all' },
  data_engineer: { names: { fi: 'Tietoinsinööri', sv: 'Dataingenjör', en: 'Data engineer' }, side: 'institute', reach: 'all' },
  collection_manager: {
    names: { fi: 'Tiedonkeruun vastuuhenkilö', sv: 'Ansvarig för datainsamling', en: 'Collection manager' },
    side: 'institute',
    reach: 'all',
  },
  key_holder: {
    names: {
      fi: 'Avainten haltija ja tietosuojavastaava',
      sv: 'Nyckelinnehavare och dataskyddsombud',
      en: 'Key holder and data protection officer',
    },
    side: 'institute',
    reach: 'all',
  },
  county_manager: {
    names: { fi: 'Alueen vastuuhenkilö', sv: 'Områdets ansvarsperson', en: 'County manager' },
    side: 'county',
    reach: 'organiser',
  },
  county_reviewer: {
    names: { fi: 'Alueen tarkastaja', sv: 'Områdets granskare', en: 'County reviewer' },
    side: 'county',
    reach: 'organiser',
  },
  county_deliverer: {
    names: { fi: 'Alueen tiedontoimittaja', sv: 'Områdets uppgiftslämnare', en: 'County deliverer' },
    side: 'county',
    reach: 'organiser',
  },
  county_contact: {
    names: {
      fi: 'Tiedonkeruiden yhteyshenkilö alueella',
      sv: 'Områdets kontaktperson för datainsamlingar',
      en: 'County contact for data collections',
    },
    side: 'county',
    reach: 'organiser',
  },
  // Somebody who came in with the code of one form: no account, and nothing but that form (`Actor.form`).
  respondent: {
    names: { fi: 'Vastaaja koodilla', sv: 'Svarande med kod', en: 'Respondent with a code' },
    side: 'county',
    reach: 'organiser',
  },
  social_worker: {
    names: { fi: 'Sosiaalityön ammattilainen', sv: 'Yrkesperson inom socialt arbete', en: 'Social work professional' },
    side: 'county',
    reach: 'organiser',
  },
  social_coordinator: {
    names: {
      fi: 'Rakenteellisen sosiaalityön koordinaattori',
      sv: 'Koordinator för strukturellt socialt arbete',
      en: 'Coordinator of structural social work',
    },
    side: 'county',
    reach: 'organiser',
  },
  decision_maker: {
    names: { fi: 'Päättäjä', sv: 'Beslutsfattare', en: 'Decision maker' },
    side: 'county',
    reach: 'organiser',
  },
  // Comments on drafts of briefings, and nothing else: experts by experience, partners, members of committees.
  briefing_reader: {
    names: { fi: 'Raporttiluonnosten kommentoija', sv: 'Kommentator av rapportutkast', en: 'Commenter of draft briefings' },
    side: 'county',
    reach: 'organiser',
  },
  social_analyst: {
    names: {
      fi: 'Rakenteellisen sosiaalityön asiantuntija',
      sv: 'Sakkunnig i strukturellt socialt arbete',
      en: 'Analyst of structural social work',
    },
    side: 'institute',
    reach: 'all',
  },
  archive_contact: {
    names: { fi: 'Kanta-arkiston yhteyshenkilö', sv: 'Kontaktperson för Kanta-arkivet', en: 'Contact at the Kanta archive' },
    side: 'archive',
    reach: 'all',
  },
  vendor_contact: {
    names: {
      fi: 'Järjestelmätoimittajan yhteyshenkilö',
      sv: 'Kontaktperson hos systemleverantören',
      en: 'Contact at the system vendor',
    },
    side: 'vendor',
    reach: 'vendor',
  },
  // Sends an observation without an account: nothing that could lead to a person is kept of who it was.
  anonymous: {
    names: { fi: 'Nimetön havainnoija', sv: 'Anonym observatör', en: 'Anonymous reporter' },
    side: 'public',
    reach: 'nothing',
  },
  public: { names: { fi: 'Julkinen käyttäjä', sv: 'Offentlig användare', en: 'The public' }, side: 'public', reach: 'nothing' },
} as const satisfies Readonly<Record<string, RoleDefinition>>

export type Role = keyof typeof ROLES

/** Roles that an account can have. */
export const ACCOUNT_ROLES = (Object.keys(ROLES) as Role[]).filter(
  (role) => !['operator', 'system', 'public', 'anonymous', 'respondent'].includes(role),
)
export const INSTITUTE_ROLES = ACCOUNT_ROLES.filter((role) => ROLES[role].side === 'institute')
