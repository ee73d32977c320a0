import type { Texts } from '../model/text.ts'

/** What operations are about, by the first word of their names, in the order of the path of a quarter. */
export const SUBJECTS: Readonly<Record<string, Texts>> = {
  delivery: { fi: 'Toimitukset', sv: 'Leveranser', en: 'Deliveries' },
  cycle: { fi: 'Ajot', sv: 'Körningar', en: 'Runs' },
  total: { fi: 'Arviot', sv: 'Skattningar', en: 'Estimates' },
  board: { fi: 'Tilannekuva', sv: 'Lägesbild', en: 'Board' },
  workspace: { fi: 'Työtila', sv: 'Arbetsyta', en: 'Workspace' },
  review: { fi: 'Tarkastuskierrokset', sv: 'Granskningsrundor', en: 'Review rounds' },
  coverage: { fi: 'Laatuarviot', sv: 'Kvalitetsbedömningar', en: 'Coverage classes' },
  ticket: { fi: 'Korjauspyynnöt', sv: 'Korrigeringsärenden', en: 'Tickets' },
  subset: { fi: 'Tunnisteelliset osajoukot', sv: 'Identifierbara delmängder', en: 'Identifiable subsets' },
  release: { fi: 'Julkaisut', sv: 'Publikationer', en: 'Releases' },
  tables: { fi: 'Taulukoiden suojaus', sv: 'Skydd av tabeller', en: 'Protection of tables' },
  reminder: { fi: 'Muistutukset', sv: 'Påminnelser', en: 'Reminders' },
  mail: { fi: 'Viestit', sv: 'Meddelanden', en: 'Letters' },
  session: { fi: 'Kirjautuminen', sv: 'Inloggning', en: 'Signing in' },
  invitation: { fi: 'Kutsut', sv: 'Inbjudningar', en: 'Invitations' },
  account: { fi: 'Käyttäjätilit', sv: 'Användarkonton', en: 'Accounts' },
  key: { fi: 'Koneiden avaimet', sv: 'Nycklar för maskiner', en: 'Keys for machines' },
  'access-code': { fi: 'Tiedonkeruiden koodit', sv: 'Koder för datainsamlingar', en: 'Codes for data collections' },
  audit: { fi: 'Tapahtumaloki', sv: 'Händelseloggen', en: 'Audit trail' },
  rights: { fi: 'Oikeudet', sv: 'Rättigheter', en: 'Rights' },
  collection: { fi: 'Tiedonkeruut', sv: 'Datainsamlingar', en: 'Data collections' },
  form: { fi: 'Lomakkeet', sv: 'Formulär', en: 'Forms' },
  universe: { fi: 'Vastaajat', sv: 'Svarande', en: 'Respondents' },
  reference: { fi: 'Vertailutiedot', sv: 'Jämförelseuppgifter', en: 'Reference figures' },
  'collection-round': { fi: 'Tiedonkeruiden kierrokset', sv: 'Datainsamlingarnas omgångar', en: 'Collection rounds' },
  'collection-letter': { fi: 'Tiedonkeruiden viestit', sv: 'Datainsamlingarnas meddelanden', en: 'Letters of collections' },
  'form-session': { fi: 'Vastaaminen koodilla', sv: 'Att svara med kod', en: 'Answering with a code' },
  submission: { fi: 'Vastaukset', sv: 'Svar', en: 'Submissions' },
  contact: { fi: 'Yhteyshenkilöt', sv: 'Kontaktpersoner', en: 'Contact persons' },
  correction: { fi: 'Vastausten korjaukset', sv: 'Rättelser av svar', en: 'Corrections of answers' },
  'collection-release': {
    fi: 'Tiedonkeruiden julkaiseminen',
    sv: 'Publicering av datainsamlingar',
    en: 'Publishing collections',
  },
  'hand-over': { fi: 'Luovutukset valvontaviranomaiselle', sv: 'Överlämnanden till tillsynsmyndigheten', en: 'Hand-overs' },
  survey: { fi: 'Kyselyjen analyysi', sv: 'Analys av enkäter', en: 'Survey analysis' },
  population: { fi: 'Väestötiedot', sv: 'Befolkningsuppgifter', en: 'Population' },
  classifications: { fi: 'Koodistot', sv: 'Kodlistor', en: 'Code lists' },
  boundaries: { fi: 'Aluerajat', sv: 'Områdesgränser', en: 'Boundaries' },
  country: { fi: 'Keksitty maa', sv: 'Det påhittade landet', en: 'The invented country' },
  backup: { fi: 'Varmuuskopiot', sv: 'Säkerhetskopior', en: 'Backups' },
  database: { fi: 'Tietokanta', sv: 'Databasen', en: 'Database' },
  register: { fi: 'Rekisterin ylläpito', sv: 'Registrets drift', en: 'Running the register' },
  retention: { fi: 'Säilytysajat', sv: 'Bevaringstider', en: 'Keeping and removing' },
  site: { fi: 'Julkinen sivusto', sv: 'Den offentliga webbplatsen', en: 'Public site' },
}

/** The subject of an operation: the first word of its name. */
export function subjectOf(operation: string): string {
  return operation.split('.')[0] ?? operation
}
