import type { ShowPart } from './gathering.ts'

export const showCross: ShowPart = async () => ({ kind: 'missing', of: 'cross', why: { fi: '–', sv: '–', en: '–' } })
