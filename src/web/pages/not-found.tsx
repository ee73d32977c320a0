import { missingPage } from '../site/visit.ts'

/** Every address that names no page. */
export function loader(): never {
  throw missingPage()
}

export default function NotFound() {
  return null
}
