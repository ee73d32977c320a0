import type { ShowPart } from './gathering.ts'

export const showCoverage: ShowPart = async () => ({ kind: 'missing', of: 'coverage', why: { fi: '–', sv: '–', en: '–' } })
