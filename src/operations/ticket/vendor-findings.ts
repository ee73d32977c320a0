import { z } from 'zod'
import type { SeenCount } from '../../access/ticket-sight.ts'
import type { QuarterCode } from '../../model/period.ts'
import type { Texts } from '../../model/text.ts'
import { documentFindings } from '../../register/intake/document-findings.ts'
import { listDeliveries } from '../../store/deliveries.ts'
import { defineOperation } from '../operation.ts'

export interface VendorFinding {
  readonly rule: string
  readonly title: Texts
  readonly documentType: string
  /** Product and version. */
  readonly system: string
  readonly period: QuarterCode | null
  readonly documents: SeenCount
}

/** Extracts that are looked through, newest first: a year. */
const EXTRACTS = 4
/** A document is about a person, so fewer than this are not told. */
const SMALLEST_TOLD = 5

/** Findings in documents of a vendor's own systems, by check and document type. Nothing of organisers, rows or people. */
export const showVendorFindings = defineOperation({
  name: 'delivery.vendor-findings',
  title: {
    fi: 'Näytä oman järjestelmän havainnot',
    sv: 'Visa iakttagelser om det egna systemet',
    en: 'Show findings of own systems',
  },
  access: 'read',
  input: z.strictObject({}),
  async perform(_input, context): Promise<readonly VendorFinding[]> {
    const own = context.reach.vendors()
    const vendors = own === 'all' ? [] : own
    const { folder, definitions } = context
    const extracts = (await listDeliveries(context.db)).filter(
      ({ kind, status }) => kind === 'archive-extract' && status === 'received',
    )
    const found: VendorFinding[] = []
    for (const delivery of extracts.slice(-EXTRACTS).reverse()) {
      const lines = await context.withDuckDB((connection) => documentFindings(connection, { folder, delivery, vendors }))
      for (const { rule, documentType, system, documents } of lines) {
        const title = definitions.checks.find(({ id }) => id === rule)?.title ?? { fi: rule, sv: rule, en: rule }
        const told = documents < SMALLEST_TOLD ? { under: SMALLEST_TOLD } : documents
        found.push({ rule, title, documentType, system, period: delivery.period, documents: told })
      }
    }
    return found
  },
})
