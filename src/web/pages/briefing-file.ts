import { missingPage, pageLoader } from '../site/visit.ts'

export const loader = pageLoader(async () => {
  throw missingPage()
})
