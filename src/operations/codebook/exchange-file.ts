/** A file for download, as an operation gives it. */
export interface ExchangeFile {
  readonly fileName: string
  readonly mediaType: string
  readonly base64: string
}

const MEDIA_TYPES = {
  qdc: 'application/xml; charset=utf-8',
  qdpx: 'application/zip',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const
export type ExchangeFormat = keyof typeof MEDIA_TYPES

export function exchangeFile(name: string, format: ExchangeFormat, content: string | Uint8Array): ExchangeFile {
  return {
    fileName: `${name}.${format}`,
    mediaType: MEDIA_TYPES[format],
    base64: Buffer.from(content).toString('base64'),
  }
}
