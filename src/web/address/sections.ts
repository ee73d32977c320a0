import type { Texts } from '../../model/text.ts'

/**
 * The words of public addresses. They are permanent: an address that has been given out keeps working, so a word here is never
 * changed, only added. Service tasks that have no word yet are addressed by their key.
 */
export const SECTIONS = {
  tasks: { fi: 'palvelutehtavat', sv: 'serviceuppgifter', en: 'service-tasks' },
  municipalities: { fi: 'kunnat', sv: 'kommuner', en: 'municipalities' },
  areas: { fi: 'alueet', sv: 'omraden', en: 'areas' },
  releases: { fi: 'julkaisut', sv: 'publikationer', en: 'releases' },
  calendar: { fi: 'julkistamiskalenteri', sv: 'publiceringskalender', en: 'release-calendar' },
  quality: { fi: 'laatuseloste', sv: 'kvalitetsbeskrivning', en: 'quality-description' },
  about: { fi: 'tietoa-sivustosta', sv: 'om-webbplatsen', en: 'about' },
  accessibility: { fi: 'saavutettavuus', sv: 'tillganglighet', en: 'accessibility' },
  revisions: { fi: 'tarkentumiset', sv: 'revideringar', en: 'revisions' },
  collections: { fi: 'tiedonkeruut', sv: 'datainsamlingar', en: 'data-collections' },
  observe: { fi: 'havainto', sv: 'observation', en: 'observation' },
  receipt: { fi: 'kuitti', sv: 'kvitto', en: 'receipt' },
  social: { fi: 'sosiaalinen-raportointi', sv: 'social-rapportering', en: 'social-reporting' },
  search: { fi: 'haku', sv: 'sokning', en: 'search' },
} as const satisfies Record<string, Texts>

/** Words below `social`. */
export const SOCIAL_PARTS = {
  briefings: { fi: 'raportit', sv: 'rapporter', en: 'briefings' },
  proposals: { fi: 'ehdotukset', sv: 'forslag', en: 'proposals' },
} as const satisfies Record<string, Texts>

/** The drawings of a service task as files of their own. */
export const CHARTS = {
  quarters: { fi: 'kehitys.svg', sv: 'utveckling.svg', en: 'trend.svg' },
  counties: { fi: 'alueet.svg', sv: 'omraden.svg', en: 'areas.svg' },
} as const satisfies Record<string, Texts>

export const CONTENT_WORDS: Readonly<Record<string, Texts>> = {
  total: { fi: 'yhteensa', sv: 'totalt', en: 'total' },
  older: { fi: 'iakkaiden-palvelut', sv: 'aldreservice', en: 'older-people' },
  families: { fi: 'lapsiperheiden-palvelut', sv: 'service-for-barnfamiljer', en: 'families-with-children' },
  child_welfare: { fi: 'lastensuojelu', sv: 'barnskydd', en: 'child-welfare' },
  child_welfare_act: { fi: 'lastensuojelulain-asiakkuus', sv: 'klientrelation-enligt-barnskyddslagen', en: 'child-welfare-act' },
  working_age: { fi: 'tyoikaisten-palvelut', sv: 'service-for-personer-i-arbetsfor-alder', en: 'working-age-people' },
  substance: { fi: 'paihde-ja-riippuvuustyo', sv: 'missbruk-och-beroende', en: 'substance-abuse-and-addiction' },
  disability: { fi: 'vammaispalvelut', sv: 'funktionshinderservice', en: 'disability' },
}
