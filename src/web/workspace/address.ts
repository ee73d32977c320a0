import { LANGUAGES, type Language, type Texts } from '../../model/text.ts'
import { plainPath } from '../address/address.ts'

/** First word of a workspace address after the language. */
export const WORKSPACE: Texts = { fi: 'tyotila', sv: 'arbetsyta', en: 'workspace' }

/** Second word: the sections of the workspace. */
export const WORKSPACE_SECTIONS = {
  'sign-in': { fi: 'kirjaudu', sv: 'logga-in', en: 'sign-in' },
  'sign-out': { fi: 'kirjaudu-ulos', sv: 'logga-ut', en: 'sign-out' },
  invitation: { fi: 'kutsu', sv: 'inbjudan', en: 'invitation' },
  account: { fi: 'oma-tili', sv: 'mitt-konto', en: 'account' },
  accounts: { fi: 'kayttajat', sv: 'anvandare', en: 'accounts' },
  board: { fi: 'tilanne', sv: 'lage', en: 'board' },
  reminders: { fi: 'muistutukset', sv: 'paminnelser', en: 'reminders' },
  mail: { fi: 'viestit', sv: 'meddelanden', en: 'mail' },
  rounds: { fi: 'tarkastuskierrokset', sv: 'granskningsrundor', en: 'rounds' },
  review: { fi: 'tarkastus', sv: 'granskning', en: 'review' },
  coverage: { fi: 'laatuarviot', sv: 'kvalitetsbedomningar', en: 'coverage' },
  tickets: { fi: 'korjauspyynnot', sv: 'korrigeringsarenden', en: 'tickets' },
  deliveries: { fi: 'toimitukset', sv: 'leveranser', en: 'deliveries' },
  subsets: { fi: 'osajoukot', sv: 'delmangder', en: 'subsets' },
  releases: { fi: 'julkaisut', sv: 'publikationer', en: 'releases' },
  answer: { fi: 'vastaaminen', sv: 'svara', en: 'answer' },
  code: { fi: 'vastaajakoodi', sv: 'svarskod', en: 'respondent-code' },
  collections: { fi: 'tiedonkeruut', sv: 'datainsamlingar', en: 'collections' },
  observations: { fi: 'havainnot', sv: 'observationer', en: 'observations' },
  triage: { fi: 'havaintojen-vastaanotto', sv: 'mottagning-av-observationer', en: 'triage' },
  coding: { fi: 'luokittelu', sv: 'kodning', en: 'coding' },
  codebook: { fi: 'koodikirja', sv: 'kodbok', en: 'codebook' },
  phenomena: { fi: 'ilmiot', sv: 'fenomen', en: 'phenomena' },
  workshops: { fi: 'tyopajat', sv: 'verkstader', en: 'workshops' },
  'theme-tables': { fi: 'havaintotaulukot', sv: 'observationstabeller', en: 'theme-tables' },
  briefings: { fi: 'raportit', sv: 'rapporter', en: 'briefings' },
  proposals: { fi: 'ehdotukset', sv: 'forslag', en: 'proposals' },
  synthesis: { fi: 'kansallinen-kokonaiskuva', sv: 'nationell-helhetsbild', en: 'synthesis' },
  units: { fi: 'yksikot', sv: 'enheter', en: 'units' },
  audit: { fi: 'loki', sv: 'logg', en: 'audit' },
  rights: { fi: 'oikeudet', sv: 'rattigheter', en: 'rights' },
} as const satisfies Readonly<Record<string, Texts>>
export type WorkspaceSection = keyof typeof WORKSPACE_SECTIONS

/** Address of a workspace page: `/fi/tyotila/tarkastus/2024Q3-1/16`. Parts are encoded. Without a section: the workspace's front page. */
export function workspaceAddress(language: Language, section?: WorkspaceSection, ...parts: readonly string[]): string {
  const words = section === undefined ? [] : [WORKSPACE_SECTIONS[section][language], ...parts.map(encodeURIComponent)]
  return `/${[language, WORKSPACE[language], ...words].join('/')}`
}

/** Whether a path belongs to the workspace: only there a session is read, and nothing is kept by caches. */
export function isWorkspacePath(path: string): boolean {
  return LANGUAGES.some((language) => {
    const start = `/${language}/${WORKSPACE[language]}`
    return path === start || path.startsWith(`${start}/`) || path.startsWith(`${start}.data`)
  })
}

/**
 * Whether a path is the list of phenomena, on which a worker presses “I see this too” without her name. It is read and pressed in the
 * workspace, where sessions tell when they were last seen: a line with the minute would tell who pressed.
 */
export function isEchoPath(path: string): boolean {
  const asked = plainPath(path).replace(/(\/|\.data)$/, '')
  return LANGUAGES.some((language) => asked === workspaceAddress(language, 'phenomena'))
}

/** The same workspace page in another language; the front page when the path is none of ours. */
export function sameIn(path: string, language: Language): string {
  const [, from = '', , section, ...rest] = path.split('/')
  const known = Object.values(WORKSPACE_SECTIONS).find((names) => names[from as Language] === section)
  return `/${[language, WORKSPACE[language], ...(known ? [known[language], ...rest] : [])].join('/')}`
}

/** Where to go after signing in: only a path of this workspace, never another site (`//evil`, `https:…`, `\\`). */
export function safeReturn(wanted: string | null, language: Language): string {
  const isPath = wanted !== null && /^\/[A-Za-z0-9]/.test(wanted) && !/[\\\s]/.test(wanted)
  return isPath && isWorkspacePath(wanted.split(/[?#]/)[0] ?? '') ? wanted : workspaceAddress(language)
}
