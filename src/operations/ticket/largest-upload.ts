const DEFAULT_MEGABYTES = 2000

/** Largest package that is taken by the web, megabytes: `TIETOPOLKU_LARGEST_UPLOAD_MB`, else 2000. */
export function largestUploadMegabytes(): number {
  const set = Number(process.env.TIETOPOLKU_LARGEST_UPLOAD_MB ?? '')
  return set > 0 ? set : DEFAULT_MEGABYTES
}
