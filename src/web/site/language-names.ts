import type { Language } from '../../model/text.ts'

/** What a link or a button to the same page in another language says: in that language, so that who reads it finds it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { fi: 'Suomeksi', sv: 'På svenska', en: 'In English' }
